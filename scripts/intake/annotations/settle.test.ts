import { expect, test } from 'vitest'
import type { Excerpt } from '../../model/note.ts'
import { settle } from './settle.ts'

const insertion = (before: string, words: string, after: string): Excerpt => ({
  mark: 'insertion',
  before,
  old: '',
  new: words,
  after,
})

test.each([
  ['between two spaces', insertion('a ', 'x', ' b'), insertion('a ', 'x ', 'b')],
  ['at the end', insertion('a. ', 'X.', ''), insertion('a.', ' X.', '')],
  ['after a space alone', insertion('a ', 'x ', 'b'), insertion('a ', 'x ', 'b')],
  ['before a space alone', insertion('a', ' x', ' b'), insertion('a', ' x', ' b')],
])('settles the spaces %s', (_, given, expected) => {
  expect(settle(given)).toEqual(expected)
})
