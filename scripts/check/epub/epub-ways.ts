import { type BookDocument, elementsOf } from './epub-book.ts'
import type { EpubRule, Finding } from './epub-rule.ts'

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

/** The rules about the notes and the ways through a book of ours. */
export const wayRules: readonly EpubRule[] = [notesAnswer, navigationWhole]
