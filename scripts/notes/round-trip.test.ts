import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { Folder } from '../model/fold.ts'
import { parseMarkdown } from '../source/parse.ts'
import { type AnchoredNote, anchorNotes, isToBeMade } from './anchor.ts'
import { writeExcerpt } from './critic.ts'
import { parseNotes } from './parse.ts'
import { rewrite } from './rewrite.ts'
import { asWritten, endOfBlock, type SearchText, searchTextOf, startOfBlock } from './text.ts'
import { wordingOf } from './wording.ts'

/*
 * Random articles, random notes on random passages: each note is found where it was made, accepted
 * changes are written, and every note is found again. The seed is fixed: a case that fails fails
 * every time, and prints itself.
 */

const word = fc.constantFrom(
  ...[
    'one',
    'two',
    'three',
    'été',
    'l’art',
    "d'eau",
    'cafe\u0301',
    'R&D',
    'snake_case',
    '5\u00a0%',
  ],
  ...[
    '«\u202foui\u202f»',
    'hyphen\u00adated',
    '日本',
    '😀',
    'a\\*b',
    '&eacute;tat',
    'x &lt; y',
    '(b)',
  ],
  ...['“quoted”', 'vis\u2011à\u2011vis', 'end.', '1.', '\\[c\\]', 'naïve'],
)
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map(list => list.join(' '))
const inline = fc.oneof(
  { weight: 6, arbitrary: words },
  words.map(text => `*${text}*`),
  words.map(text => `**${text}**`),
  words.map(text => `[${text}](https://example.org/a_b)`),
  fc.constantFrom('`npm ci`', '``a`b``', '[^1]', '~~gone~~', '<b>raw</b>', '![alt](a.png)'),
)
const gap = fc.constantFrom(' ', ' ', ' ', '\n', '\r\n', '  \n', '\\\n', '  ')
const line = fc
  .array(fc.tuple(inline, gap), { minLength: 1, maxLength: 4 })
  .map(
    parts =>
      `Start ${parts.map(([text, space], index) => (index === parts.length - 1 ? text : text + space)).join('')}`,
  )
const inOne = line.map(text => text.replace(/\r?\n/g, ' ').replace(/\\ /g, ' '))
const block = fc.oneof(
  { weight: 3, arbitrary: line },
  line.map(text => text.replace(/^/gm, '> ')),
  line.map(text => `- ${text.replace(/\n/g, '\n  ')}`),
  inOne.map(text => `## ${text}`),
  inOne.map(text => `| A | B |\n|---|---|\n| ${text.replaceAll('|', '\\|')} | z |`),
)
const article = fc
  .array(block, { minLength: 1, maxLength: 2 })
  .map(blocks => `${blocks.join('\n\n')}\n\n[^1]: A note.\n`)

/** A passage: where it begins, how long it is, how many words around it are quoted. */
const passage = fc.record({
  at: fc.nat(1000),
  length: fc.nat(14),
  around: fc.nat(3),
  mark: fc.constantFrom('highlight', 'substitution', 'deletion', 'insertion'),
  status: fc.constantFrom('open', 'accepted', 'accepted', 'rejected'),
  new: fc.constantFrom('neuf', 'deux mots', '*', 'a_b_', '1. x', '[y](z)', 'é', '😀'),
} as const)
type Passage = typeof passage extends fc.Arbitrary<infer Value> ? Value : never

/** Never within a character. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? '') ? at + 1 : at)

/** A note about a passage, in the words of the article, so many that they occur once if they can. */
function noteOn(text: SearchText, id: string, wanted: Passage) {
  const at = wanted.at % text.text.length
  const [first, last] = [startOfBlock(text, at), endOfBlock(text, at)]
  const start = whole(text.text, Math.max(first, Math.min(at, last)))
  const length = wanted.mark === 'insertion' ? 0 : wanted.length
  const end = whole(text.text, Math.min(start + length, last))
  if (wanted.mark !== 'insertion' && text.text.slice(start, end).trim() === '') return undefined
  let quoteStart = whole(text.text, Math.max(first, start - 6 * wanted.around))
  let quoteEnd = whole(text.text, Math.min(last, end + 6 * wanted.around))
  while (text.text.split(text.text.slice(quoteStart, quoteEnd)).length !== 2) {
    if (quoteStart === first && quoteEnd === last) break
    quoteStart = whole(text.text, Math.max(first, quoteStart - 4))
    quoteEnd = whole(text.text, Math.min(last, quoteEnd + 4))
  }
  const old = asWritten(text, start, end)
  const excerpt = {
    mark: wanted.mark,
    old: wanted.mark === 'insertion' ? '' : old,
    new: wanted.mark === 'highlight' ? old : wanted.mark === 'deletion' ? '' : wanted.new,
    before: asWritten(text, quoteStart, start),
    after: asWritten(text, end, quoteEnd),
  }
  const block = `:::note{#${id} kind=style status=${wanted.status}}\n> ${writeExcerpt(excerpt)}\n:::\n`
  return { block, start, end }
}

const read = (value: string) => {
  const file = new VFile({ path: 'a.notes.md', value })
  return { file, list: parseNotes(parseMarkdown(file), file, new Set()) }
}
const textOf = (source: string) => searchTextOf(parseMarkdown(new VFile({ value: source })))

test('anchors, applies and anchors again, and moves no other byte, 10,000 times', () => {
  const seen = { found: 0, changed: 0, refused: 0 }
  fc.assert(
    fc.property(article, fc.array(passage, { minLength: 1, maxLength: 2 }), (source, wanted) => {
      const text = textOf(source)
      const made = wanted.map((one, index) => noteOn(text, `n${index}`, one))
      const notes = made.map(one => one?.block ?? '').join('\n')
      const { file, list } = read(notes)
      const { anchored, lost } = anchorNotes(list, text)
      expect(anchored.length + lost.length).toBe(list.length)
      for (const { note, start, end } of anchored) {
        // Where the note was made, or a blank beside it, which a quotation cannot begin or end with.
        const place = made[Number(note.id.slice(1))]
        expect(text.text.slice(start, end).trim()).toBe(
          text.text.slice(place?.start, place?.end).trim(),
        )
        seen.found++
      }
      const result = rewrite({
        article: new VFile({ path: 'a.md', value: source }),
        notes: file,
        list,
        readNotes: again => parseNotes(parseMarkdown(again), again, new Set()),
        parse: parseMarkdown,
      })
      if (!result) {
        seen.refused++
        expect(file.messages.length).toBeGreaterThan(0)
        return
      }
      const accepted = anchored.filter(isToBeMade)
      if (accepted.length === 0) {
        expect(result).toMatchObject({ article: source, notes })
        return
      }
      seen.changed++
      const after = textOf(result.article)
      // The words are those that replacing parts of the flat text gives.
      const { applied } = wordingOf({ type: 'root', children: [] }, text, accepted)
      expect(folded(after.text)).toBe(folded(new Folder().fold(applied).text))
      // All that stands outside the blocks of the changes is the same to the byte.
      const parts = source.split(/\n{2,}/)
      const kept = parts.filter(part => result.article.split(/\n{2,}/).includes(part))
      const touched = new Set(accepted.map(({ start }) => startOfBlock(text, start))).size
      expect(parts.length - kept.length).toBeLessThanOrEqual(touched)
      expect(result.notes.replaceAll('resolved', 'accepted')).toBe(notes)
      const again = anchorNotes(read(result.notes).list, after)
      expect(idsOf(again.anchored)).toEqual(idsOf(anchored))
    }),
    { seed: 20261124, numRuns: 10_000 },
  )
  // The random cases are worth their while: most notes have a place, and changes are made.
  expect(seen.found).toBeGreaterThan(8000)
  expect(seen.changed).toBeGreaterThan(3000)
  expect(seen.refused).toBeLessThan(2000)
}, 120_000)

const idsOf = (notes: readonly AnchoredNote[]) => notes.map(({ note }) => note.id).sort()

/** Blanks at borders do not count. */
const folded = (text: string) => text.replace(/[ \n]+/g, ' ').trim()
