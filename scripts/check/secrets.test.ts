import { expect, test } from 'vitest'
import type { Note } from '../model/note.ts'
import { findSecret, secretsOf } from './secrets.ts'

const point = { line: 1, column: 1, offset: 0 }
const note = (words: string, wanted: Partial<Note> = {}): Note => ({
  id: 'n',
  kind: 'style',
  status: 'open',
  show: 'internal',
  excerpt: { before: '', mark: 'highlight', old: 'x', new: 'x', after: '' },
  body: {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: words }] }],
  },
  position: { start: point, end: point },
  ...wanted,
})

const words = 'these are five secret words'
const proposal: Note['excerpt'] = {
  before: 'one two ',
  mark: 'substitution',
  old: 'three',
  new: 'third',
  after: ' four five',
}

test('keeps the words of an internal note secret', () => {
  const secrets = secretsOf([note(words)], 'An article.')
  expect(findSecret('<p>Here: THESE are five secret words.', secrets)).toBe(words)
  expect(findSecret('these are five words', secrets)).toBeUndefined()
})

test('keeps no secret of what readers may know', () => {
  expect(secretsOf([note(words)], `So ${words}, says the article.`).size).toBe(0)
  expect(secretsOf([note(words, { show: 'nde', status: 'resolved' })], '').size).toBe(0)
})

test.each([
  ['rejected', 1],
  ['open', 1],
  ['accepted', 0],
] as const)('treats a proposal that is %s', (status, size) => {
  expect(secretsOf([note('', { status, excerpt: proposal })], '').size).toBe(size)
})
