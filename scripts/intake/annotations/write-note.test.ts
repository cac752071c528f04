import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../fold.ts'
import { paragraph } from '../markdown.ts'
import { wordingOf } from '../wording.ts'
import type { Annotation } from './annotation.ts'
import { readBack, wordsOf } from './fixture.ts'
import { writeNote } from './write-note.ts'

const annotation = (given: Partial<Annotation> = {}): Annotation => ({
  from: 'comment 1 of Word',
  excerpt: { mark: 'highlight', before: '', old: 'words', new: 'words', after: '' },
  remarks: [],
  kind: 'style',
  status: 'open',
  show: 'internal',
  ...given,
})

const write = (given: Partial<Annotation>, article: string) =>
  writeNote(annotation(given), {
    article: fold(article).text,
    people: new Map([['ann', 'Ann Example']]),
    wording: wordingOf('en'),
    taken: new Set(),
  })

const nasty = [
  ...['# ', '> ', '- ', '1. ', '---', '```', '~~~', ':::', ':::note{#x}', '::', '|', '    ', '\t'],
  ...['[a]: b', '[^1]: c', '<!--', '<b>', '&amp;', '\\', '*', '_', '`', '{', '}', '==', '~~'],
  ...['\u00a0', '\u2028', '{==', '==}', '~>', '--}', '++}', '«', '’', '港は', 'e\u0301', 'word'],
]
const text = fc
  .array(fc.constantFrom(...nasty, ' ', 'a', 'two words'), { maxLength: 7 })
  .map(parts => parts.join(''))

test('whatever the words are, the block is one note that reads back', () => {
  const given = fc.record({
    before: text,
    old: text,
    words: text,
    after: text,
    mark: fc.constantFrom('highlight', 'deletion', 'insertion', 'substitution'),
    remark: text,
  })
  fc.assert(
    fc.property(given, ({ before, old, words, after, mark, remark }) => {
      const excerpt =
        mark === 'highlight'
          ? ({ mark, before, old, new: old, after } as const)
          : mark === 'deletion'
            ? ({ mark, before, old, new: '', after } as const)
            : mark === 'insertion'
              ? ({ mark, before, old: '', new: words, after } as const)
              : ({ mark, before, old, new: words, after } as const)
      const said = remark.replace(/\s+/g, ' ').trim()
      const remarks = said === '' ? [] : [{ words: [paragraph(said)] }]
      const written = write({ excerpt, remarks }, before + excerpt.old + after)
      if (!written) return
      const [note, ...others] = readBack(written.block)
      expect(others).toEqual([])
      expect(note?.id).toBe(written.id)
      expect(note && wordsOf(note).endsWith(said)).toBe(true)
      // Said in words or marked: nothing of a change gets lost.
      if (mark === 'insertion' && note?.excerpt.mark === 'insertion')
        expect(note.excerpt.new.trim()).toBe(words.replace(/[\t\u2028]+/g, ' ').trim())
    }),
    { seed: 20261103, numRuns: 1500 },
  )
})

test('is marked unique exactly when the anchors would find it once', () => {
  const excerpt = { mark: 'highlight', before: 'a ', old: 'b', new: 'b', after: ' c' } as const
  expect(write({ excerpt }, 'a b c')?.unique).toBe(true)
  expect(write({ excerpt }, 'a b c\na b c')?.unique).toBe(false)
  expect(write({ excerpt }, 'A b c')?.unique).toBe(true)
  expect(write({ excerpt }, 'x')?.unique).toBe(false)
})

test('quotes a change that has been made in its new words', () => {
  const excerpt = {
    mark: 'substitution',
    before: 'a ',
    old: 'old',
    new: 'new',
    after: ' c',
  } as const
  expect(write({ excerpt, status: 'resolved' }, 'a new c')?.unique).toBe(true)
  expect(write({ excerpt, status: 'open' }, 'a new c')?.unique).toBe(false)
})

test('does not let a change be made that it can only tell', () => {
  const excerpt = { mark: 'insertion', before: 'a', old: '', new: '\nb', after: '' } as const
  expect(write({ excerpt, status: 'accepted' }, 'a')?.block).toContain('status=open')
})

test('says who proposed a change and who commented on it', () => {
  const remarks = [{ author: 'Bob', date: '2026-11-04', words: [paragraph('Why?')] }]
  const excerpt = { mark: 'deletion', before: '', old: 'a', new: '', after: ' b' } as const
  const signed = write({ excerpt, author: 'Cleo', date: '2026-11-03', remarks }, 'a b')
  expect(signed?.block).toContain('— Cleo, 2026-11-03\n\nWhy?\n\n— Bob, 2026-11-04\n')
  const known = write({ excerpt, author: 'ann EXAMPLE', date: '2026-11-03', remarks }, 'a b')
  expect(known?.block).toContain('by=ann}\n> {--a--} b\n\nWhy?\n\n— Bob, 2026-11-04\n')
})
