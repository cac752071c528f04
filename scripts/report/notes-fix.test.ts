import { expect, test } from 'vitest'
import type { Excerpt, NoteStatus } from '../model/note.ts'
import type { Passage } from '../model/notes-report.ts'
import { entry, excerpt, lostEntry, passage } from './fixture.ts'
import { replacementOf } from './notes-fix.ts'

const textOf = (
  marked: Partial<Excerpt>,
  place: Partial<Passage> = {},
  status: NoteStatus = 'open',
) =>
  replacementOf(
    entry(
      { status, excerpt: excerpt({ mark: 'substitution', new: 'sa mission', ...marked }) },
      { passage: passage(place) },
    ),
  )?.text

test('replaces, deletes and inserts where the passage is plain', () => {
  expect(textOf({})).toBe('sa mission')
  expect(textOf({ mark: 'deletion', new: '' })).toBe('')
  const point = { line: 12, column: 16 }
  const between = { start: point, end: point, exact: '', verbatim: true }
  expect(textOf({ mark: 'insertion', old: '', new: 'petite ' }, between)).toBe('petite ')
})

test.each([
  ['open', 'sa mission'],
  ['answered', 'sa mission'],
  ['accepted', 'sa mission'],
  ['rejected', undefined],
  ['resolved', undefined],
] as const)('makes of a note that is %s: %s', (status, text) => {
  expect(textOf({}, {}, status)).toBe(text)
})

test('has nothing to replace for a highlight or a lost note', () => {
  expect(textOf({ mark: 'highlight' })).toBeUndefined()
  const lost = lostEntry({ matches: [] }, { excerpt: excerpt({ mark: 'substitution', new: 'a' }) })
  expect(replacementOf(lost)).toBeUndefined()
})

test('leaves a passage alone that is longer than its words, or spans lines', () => {
  expect(textOf({}, { end: { line: 12, column: 29 } })).toBeUndefined()
  expect(textOf({}, { end: { line: 13, column: 27 } })).toBeUndefined()
  expect(textOf({}, { verbatim: false })).toBeUndefined()
})

test('inserts only where the place is known to be exact', () => {
  const point = { line: 12, column: 16 }
  const insertion = { mark: 'insertion', old: '', new: 'petite ' } as const
  expect(textOf(insertion, { start: point, end: point, exact: '' })).toBeUndefined()
})

test.each([
  '*a*',
  '[a](b)',
  'a_b',
  '`a`',
  '<b>',
  'a\nb',
  '\\',
  '{a}',
  'S&P',
  'a|b',
  'ah !',
  'a\u202e',
])('leaves new words alone that Markdown would read, or that hide: %j', text => {
  expect(textOf({ new: text })).toBeUndefined()
})

test.each([
  ['# a', ' b', undefined],
  ['1. a', ' b', undefined],
  ['- a', ' b', undefined],
  ['', '+ b', undefined],
  ['a', ' # b', 'a'],
])('begins no block: %j before %j', (text, suffix, made) => {
  const start = { line: 12, column: 1 }
  const place = { start, end: { line: 12, column: 12 }, suffix }
  expect(textOf({ mark: 'substitution', new: text }, place)).toBe(made)
})

test('takes a dash within a line for what it is', () => {
  expect(textOf({ new: '- sa mission -' })).toBe('- sa mission -')
})
