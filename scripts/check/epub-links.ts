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

/** A note's call leads to a pop-up note, and each note that is called goes back by its marker. */
const notesAnswer: EpubRule = book => {
  const notes = new Map(
    book.pages.flatMap(page =>
      elementsOf(page.tree, 'aside')
        .filter(aside => aside.attributes['epub:type'] === 'footnote')
        .map(aside => [addressOf(`#${aside.attributes.id ?? ''}`, page), { aside, page }] as const),
    ),
  )
  const called = new Set<string>()
  const findings: Finding[] = []
  for (const page of book.pages)
    for (const { attributes } of elementsOf(page.tree)) {
      if (attributes['epub:type'] !== 'noteref') continue
      const address = addressOf(attributes.href ?? '', page)
      called.add(address)
      if (!notes.has(address))
        findings.push({
          what: `note call to “${attributes.href ?? ''}”`,
          where: page.path,
          expected: 'a note of the book',
        })
    }
  for (const [address, { aside, page }] of notes)
    if (
      called.has(address) &&
      !elementsOf(aside).some(({ attributes }) => attributes.role === 'doc-backlink')
    )
      findings.push({
        what: `note “${aside.attributes.id ?? ''}”`,
        where: page.path,
        expected: 'a link back to its call',
      })
  return findings
}

/** Where a reference of a page leads, from the root of the container. */
const addressOf = (reference: string, { path }: BookDocument): string =>
  URL.parse(reference, new URL(path, 'book:/'))?.href ?? reference

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
