import type { Page } from 'puppeteer'
import type { Mark } from './tag.ts'

/** Begins and ends the names by which tags are found again; nobody types it. */
export const markSign = '\ue000'

/**
 * Mark the elements of a page whose tags the browser would not write, or not as they ought to be: the
 * browser takes an element with the role `figure` over as it is, and writes its name, in which we
 * number it. What each number stands for out. Changes attributes alone, once nothing moves any more.
 */
export async function markElements(page: Page): Promise<Mark[]> {
  return page.evaluate((sign: string) => {
    const marks: Mark[] = []
    const mark = (element: Element, value: Mark) => {
      element.setAttribute('role', 'figure')
      element.setAttribute('aria-label', `${sign}${marks.length}${sign}`)
      element.removeAttribute('aria-labelledby')
      element.removeAttribute('aria-hidden')
      marks.push(value)
    }
    const plain = (text: string | null | undefined) =>
      (text ?? '')
        .replace(/\u00ad/g, '')
        .replace(/\s+/g, ' ')
        .trim()

    /** Roles by names of elements. What has none is tagged well by the browser, or has no meaning. */
    const roles: Record<string, string> = {
      ADDRESS: 'Div',
      ASIDE: 'Aside',
      DD: 'LBody',
      DIV: 'Div',
      DL: 'L',
      DT: 'Lbl',
      FIGCAPTION: 'Caption',
      FIGURE: 'Div',
      FOOTER: 'Sect',
      HEADER: 'Sect',
      MAIN: 'Div',
      NAV: 'Sect',
      PRE: 'P',
      Q: 'Quote',
      SECTION: 'Sect',
      SUMMARY: 'P',
    }
    /** Elements whose own tags, which have their language, are to stay. */
    const kept =
      'html, p, h1, h2, h3, h4, h5, h6, ul, ol, li, table, caption, tr, th, td, blockquote'
    const formula = 'math, [role="math"]'

    const wordsOf = (link: Element) => {
      const own = plain(link.getAttribute('aria-label'))
      if (own) return own
      const copy = link.cloneNode(true)
      if (!(copy instanceof Element)) return ''
      for (const one of copy.querySelectorAll('.page, [aria-hidden="true"]')) one.remove()
      const image = link.querySelector('img[alt], svg[aria-label]')
      return (
        plain(copy.textContent) ||
        plain(image?.getAttribute('alt') ?? image?.getAttribute('aria-label')) ||
        (link.getAttribute('href') ?? '')
      )
    }
    const isNote = (element: Element) =>
      element.matches('section.notes li[data-marker], .footnote:not(.continued), .proof-note')
    const notes = new Set(
      [...document.body.querySelectorAll('*')].filter(isNote).map(note => note.id),
    )
    const linkMark = (link: Element): Mark => {
      const to = decodeURIComponent((link.getAttribute('href') ?? '').replace(/^#/, ''))
      const role = link.getAttribute('role')
      return {
        role: 'Link',
        name: wordsOf(link),
        ...(role === 'doc-noteref' && notes.has(to) ? { note: to } : {}),
        ...(role === 'doc-noteref' ? { call: plain(link.textContent) } : {}),
        ...(role === 'doc-backlink' ? { back: true } : {}),
      }
    }

    const rowsOf = (table: HTMLTableElement) =>
      [...table.rows].map(row =>
        [...row.cells].map(cell => ({
          empty: !cell.textContent?.trim() && !cell.querySelector('img, svg, input'),
          rowSpan: cell.rowSpan,
          colSpan: cell.colSpan,
        })),
      )

    let continues = ''
    const markOf = (element: Element): Mark | undefined => {
      const { tagName } = element
      const lang = element.getAttribute('lang')
      const language = lang ? { lang } : {}
      if (tagName === 'A' && element.hasAttribute('href'))
        return { ...linkMark(element), ...language }
      if (element.matches('.footnotes, .side-notes, .notes-below')) return { role: 'Feet' }
      if (element.matches('.footnote.continued')) return { role: 'Rest', name: continues }
      if (isNote(element)) return { role: 'Note', note: element.id, ...language }
      if (element.matches('nav ol, nav ul')) return { role: 'TOC', ...language }
      if (element.matches('nav li')) return { role: 'TOCI', ...language }
      if (element.matches(formula))
        return {
          role: 'Formula',
          alt:
            plain(element.getAttribute('aria-label')) ||
            plain(element.getAttribute('alttext')) ||
            plain(element.textContent),
        }
      if (tagName === 'ABBR' && element.hasAttribute('title'))
        return { role: 'Span', expansion: plain(element.getAttribute('title')), ...language }
      if (tagName === 'INS') return { role: 'Span', line: 'Underline', ...language }
      if (tagName === 'DEL' || tagName === 'S')
        return { role: 'Span', line: 'LineThrough', ...language }
      const table = element.matches('div') ? element.firstElementChild : null
      if (table instanceof HTMLTableElement)
        return { role: 'Div', rows: rowsOf(table), ...language }
      const role = roles[tagName]
      if (role) return { role, ...language }
      if (element.matches(kept)) return undefined
      // Of what has no tag of its own, the language would be lost.
      if (lang && !element.matches('em, strong, code, img, svg, svg *'))
        return { role: 'Span', lang }
      if (element.getAttribute('role') === 'figure') return { role: 'Span' }
      return undefined
    }

    // What shows nothing that could be told is part of the design.
    for (const rule of document.querySelectorAll(
      'hr, .foot-spacer, svg[role="img"][aria-label=""]',
    ))
      rule.setAttribute('aria-hidden', 'true')
    for (const element of [...document.body.querySelectorAll('*')]) {
      if (element.closest('[aria-hidden="true"], svg') && !element.matches('svg')) continue
      const value = markOf(element)
      if (element.matches('.footnote.continues') && element.id) continues = element.id
      if (value) mark(element, value)
    }
    return marks
  }, markSign)
}
