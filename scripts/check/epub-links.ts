import { type BookDocument, elementsOf, type OpenBook } from './epub-book.ts'
import type { EpubRule, Finding } from './epub-rule.ts'

/** Every address inside the book leads to a file of it, every fragment to an id there. */
const addressesResolve: EpubRule = book =>
  book.pages.flatMap(page =>
    elementsOf(page.tree).flatMap(({ attributes }) =>
      [attributes.href, attributes.src, attributes['xlink:href']].flatMap(address =>
        address && !leadsSomewhere(address, page, book)
          ? [{ what: `“${address}”`, where: page.path, expected: 'an address in the book' }]
          : [],
      ),
    ),
  )

function leadsSomewhere(address: string, page: BookDocument, book: OpenBook): boolean {
  if (/^(https?|mailto|tel|data):/.test(address)) return true
  const base = new URL(page.path, 'book:/')
  const url = URL.parse(address, base)
  if (url?.protocol !== 'book:') return false
  const path = decodeURIComponent(url.pathname).slice(1)
  if (!book.entries.has(path)) return false
  if (url.hash === '') return true
  const target = book.pages.find(other => other.path === path)
  return target?.ids.has(decodeURIComponent(url.hash.slice(1))) ?? false
}

/** A note's call leads to a pop-up note, and each note goes back by its marker. */
const notesAnswer: EpubRule = book =>
  book.pages.flatMap(page => {
    const notes = elementsOf(page.tree, 'aside').filter(
      aside => aside.attributes['epub:type'] === 'footnote',
    )
    const ids = new Set(notes.map(note => note.attributes.id ?? ''))
    const calls = elementsOf(page.tree).filter(
      element => element.attributes['epub:type'] === 'noteref',
    )
    const lost = calls
      .filter(call => !ids.has(call.attributes.href?.replace(/^#/, '') ?? ''))
      .map(
        (call): Finding => ({
          what: `note call to “${call.attributes.href ?? ''}”`,
          where: page.path,
          expected: 'a note in the same file',
        }),
      )
    const called = new Set(calls.map(call => call.attributes.href?.replace(/^#/, '')))
    const closed = notes
      .filter(note => called.has(note.attributes.id ?? ''))
      .filter(
        note => !elementsOf(note).some(({ attributes }) => attributes.role === 'doc-backlink'),
      )
      .map(
        (note): Finding => ({
          what: `note “${note.attributes.id ?? ''}”`,
          where: page.path,
          expected: 'a link back to its call',
        }),
      )
    return [...lost, ...closed]
  })

/** A navigation document has contents, and landmarks for the contents and the start of the text. */
const navigationWhole: EpubRule = ({ navigation }) => {
  if (!navigation)
    return [{ what: 'no toc.xhtml', where: 'the book', expected: 'a navigation document' }]
  const navs = new Map(
    elementsOf(navigation.tree, 'nav').map(nav => [nav.attributes['epub:type'], nav]),
  )
  const toc = navs.get('toc')
  const landmarks = navs.get('landmarks')
  const types = landmarks
    ? elementsOf(landmarks, 'a').map(({ attributes }) => attributes['epub:type'])
    : []
  const where = navigation.path
  return [
    ...(toc && elementsOf(toc, 'a').length > 0
      ? []
      : [{ what: 'empty contents', where, expected: 'a nav of type toc with links' }]),
    ...['toc', 'bodymatter'].flatMap(type =>
      types.includes(type)
        ? []
        : [{ what: `landmarks without ${type}`, where, expected: `a landmark of type ${type}` }],
    ),
  ]
}

/** What a style sheet loads is in the book, and what it opens it closes. */
const stylesWhole: EpubRule = ({ styles, entries }) =>
  styles.flatMap(({ path, css }) => {
    const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/"[^"\n]*"|'[^'\n]*'/g, '""')
    const open = plain.split('{').length - plain.split('}').length
    const loaded = [...css.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map(
      ([, url]) => url ?? '',
    )
    return [
      ...(open === 0 ? [] : [{ what: 'unbalanced braces', where: path, expected: 'closed rules' }]),
      ...loaded
        .filter(url => !url.startsWith('data:'))
        .filter(url => !entries.has(new URL(url, new URL(path, 'book:/')).pathname.slice(1)))
        .map(url => ({ what: `“${url}”`, where: path, expected: 'a file of the book' })),
    ]
  })

/** The rules about what leads where. */
export const linkRules: readonly EpubRule[] = [
  addressesResolve,
  notesAnswer,
  navigationWhole,
  stylesWhole,
]
