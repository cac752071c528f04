import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { anchorNotes } from '../../notes/anchor.ts'
import { applyNotes } from '../../notes/apply.ts'
import { searchTextOf } from '../../notes/text.ts'
import { parseMarkdown } from '../../source/parse.ts'
import { type DocxContent, del, harbour, ins, p, r, readBack, takeDocx } from './fixture.ts'

const [first = '', second = '', third = ''] = harbour.split('\n')

/** Word's text once all changes are accepted: the article with all notes accepted. */
async function accepted(content: DocxContent, article = harbour) {
  const { blocks } = await takeDocx(content, article)
  const notes = readBack(blocks.replaceAll('status=open', 'status=accepted'), ['ann', 'bob'])
  const tree = parseMarkdown(new VFile(article.replaceAll('\n', '\n\n')))
  const search = searchTextOf(tree)
  const { anchored, lost } = anchorNotes(notes, search)
  expect(lost).toEqual([])
  applyNotes(tree, anchored, search, new VFile())
  return searchTextOf(tree).text.trim()
}

test.each([
  ['at the start', ins('All of ') + r(first)],
  ['at the end, after a space', `${r(`${first} `)}${ins('That is all.')}`],
  ['between two spaces', r('The ') + ins('old') + r(` ${first.slice(4)}`)],
  ['after a word', r('The harbour') + ins(' itself') + r(first.slice(11))],
  ['inside a word', r('The har') + ins('b') + del('bo') + ins('o') + r(first.slice(9))],
  [
    'twice at one place',
    r('The ') + ins('x ', 'Ann Example') + ins('y ', 'Bob Example') + r(first.slice(4)),
  ],
  ['from end to end', del(first) + ins('Nothing.')],
])('once accepted, gives the text that Word has: %s', async (_, runs) => {
  const body = p(runs) + p(r(second)) + p(r(third))
  const meant = runs
    .replace(/<w:del .*?<\/w:del>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  expect(await accepted({ body })).toBe([meant, second, third].join('\n'))
})

/** What an author left, inserted and deleted, one after another. */
const pieces = fc.array(
  fc.record({
    type: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
    words: fc.integer({ min: 1, max: 3 }),
    space: fc.constantFrom('', ' '),
  }),
  { minLength: 1, maxLength: 8 },
)

test.each(['before', 'after'] as const)(
  'once accepted, gives the text that Word has, with spaces %s the words',
  async side => {
    const run = async (drawn: ReturnType<typeof pieces.generate>['value']) => {
      const told = drawn.map(({ type, words, space }, index) => {
        const some = Array.from({ length: words }, (_, word) => `w${index}x${word}`).join(' ')
        return { type, text: side === 'before' ? space + some : some + space }
      })
      const [begin, end] = side === 'before' ? ['begin', ' end'] : ['begin ', 'end']
      const without = (left: string) =>
        begin + told.flatMap(({ type, text }) => (type === left ? [] : [text])).join('') + end
      const runs = told.map(({ type, text }) =>
        type === 'kept' ? r(text) : type === 'inserted' ? ins(text) : del(text),
      )
      const body = p(r(begin) + runs.join('') + r(end))
      expect(await accepted({ body }, without('inserted'))).toBe(without('deleted'))
    }
    await fc.assert(fc.asyncProperty(pieces, run), { seed: 20261103, numRuns: 150 })
  },
)
