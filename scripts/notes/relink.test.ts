import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { anchorNotes } from './anchor.ts'
import { writeExcerpt } from './critic.ts'
import { parseNotes } from './parse.ts'
import { offerRelink, relinkedIn } from './relink.ts'
import { searchTextOf } from './text.ts'

function read(article: string, quotation: string, status = 'open') {
  const source = `:::note{#n kind=style status=${status}}\n> ${quotation}\n\nWords.\n:::\n`
  const notes = (value: string) => {
    const file = new VFile({ path: 'a.notes.md', value })
    return parseNotes(parseMarkdown(file), file, new Set())
  }
  const text = searchTextOf(parseMarkdown(new VFile({ value: article })))
  return { source, text, notes, anchoring: anchorNotes(notes(source), text) }
}

/** The quotation that is offered, once it has been seen to anchor in the article. */
function offered(article: string, quotation: string, status?: string): string | undefined {
  const { source, text, notes, anchoring } = read(article, quotation, status)
  const [lost] = anchoring.lost
  if (!lost) throw new Error('The note has a place')
  const relink = offerRelink(lost, text)
  if (!relink) return undefined
  const tree = parseMarkdown(new VFile({ value: source }))
  const after = relinkedIn(source, tree, [relink])
  expect(anchorNotes(notes(after), text)).toMatchObject({
    anchored: [{ note: { id: 'n' } }],
    lost: [],
  })
  expect(after.replace(/^> .*$/m, '')).toBe(source.replace(/^> .*$/m, ''))
  return writeExcerpt(relink.now)
}

test.each([
  [
    'a word changed before',
    'The old mission was opened.',
    'The new {==mission==} was',
    'The old {==mission==} was',
  ],
  [
    'a word changed inside',
    'Japan opened its own mission there.',
    'Japan {==opened a mission==} there',
    'Japan {==opened its own mission==} there',
  ],
  [
    'a part that was replaced',
    'Japan sent its legate there.',
    'Japan sent its {==envoy==} there',
    'Japan sent its {==legate==} there',
  ],
  [
    'a change',
    'Japan has opened one mission there.',
    'Japan opened one {~~mission~>office~~} there',
    'Japan has opened one {~~mission~>office~~} there',
  ],
  [
    'an insertion',
    'Japan has opened one mission.',
    'Japan opened one {++big ++}mission',
    'Japan has opened one {++big ++}mission',
  ],
  [
    'a curly apostrophe',
    'C’est l’ami du peuple ici.',
    "C'est {==l'amie==} du peuple",
    'C’est {==l’ami==} du peuple',
  ],
  [
    'emphasis',
    'One *two* three four five.',
    'One {==two==} threw four',
    'One {==two==} three four',
  ],
])('offers the nearest place for %s', (_, article, quotation, expected) => {
  expect(offered(article, quotation)).toBe(expected)
})

test('adds words until the place can be told from others', () => {
  expect(offered('A red house, then. A red house, now.', 'A rad {==house==}, now')).toBe(
    'A red {==house==}, now',
  )
  expect(offered('In a red house here. In a red house there.', 'a rad {==house==}')).toBe(
    'In a red {==house==} here.',
  )
})

test('keeps what a resolved change replaced', () => {
  expect(
    offered(
      'Japan has opened one office there.',
      'Japan opened one {~~mission~>office~~} there',
      'resolved',
    ),
  ).toBe('Japan has opened one {~~mission~>office~~} there')
})

test('offers nothing when nothing is near, or when all is twice', () => {
  expect(offered('Quite another text.', 'Japan {==opened==} a mission')).toBeUndefined()
  expect(offered('A red house.\n\nA red house.', 'A rad {==house==}')).toBeUndefined()
})

test('tells how like the place is', () => {
  const { text, anchoring } = read('0123456789 abcdefghij', '0123456789 {==abcdefghix==}')
  const [lost] = anchoring.lost
  expect(lost && offerRelink(lost, text)?.likeness).toBeCloseTo(20 / 21)
})
