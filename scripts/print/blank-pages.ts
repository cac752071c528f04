import type { Page } from 'puppeteer'
import type { Columns } from './footnotes/columns.ts'

/**
 * Where sections are to open rectos, put a blank page before each that would open a verso. The text
 * itself begins on a recto, so that the layout in columns tells; since each section has pages to
 * itself, a blank one moves those behind it and changes none. Runs in the page.
 */
export function insertBlanks(columns: Columns): void {
  columns.count()
  const text = document.querySelector('main')
  const start = text ? columns.spotOf(text).page : 0
  const heads = [...document.querySelectorAll('.recto-openings main h2.opening')]
  // All looked at before any is changed: each change would lay the text out again.
  const pages = heads.map(head => columns.spotOf(head).page)
  let added = 0
  for (const [index, head] of heads.entries()) {
    if (((pages[index] ?? 0) - start + added) % 2 === 0) continue
    added++
    const blank = document.createElement('div')
    blank.className = 'blank-page'
    blank.setAttribute('aria-hidden', 'true')
    head.closest('article > section')?.before(blank)
  }
}

/**
 * Put a blank page before a text that begins on a verso, or take away the one that brings it there;
 * whether it has been put out.
 */
export async function shiftText(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const former = document.querySelector('.blank-page:has(+ main)')
    if (former) {
      former.remove()
      return false
    }
    const blank = document.createElement('div')
    blank.className = 'blank-page'
    blank.setAttribute('aria-hidden', 'true')
    document.querySelector('main')?.before(blank)
    return true
  })
}

/** The ids before which blank pages stand: of the text, or of a section's head. */
export async function blanksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.blank-page')].flatMap(({ nextElementSibling: next }) =>
      next ? [next.matches('main') ? 'text' : (next.querySelector('.opening')?.id ?? '')] : [],
    ),
  )
}
