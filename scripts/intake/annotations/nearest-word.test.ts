import { expect, test } from 'vitest'
import type { Excerpt } from '../../model/note.ts'
import { highlightInstead, trimHighlight } from './nearest-word.ts'

const at = (before: string, old: string, after: string): Excerpt => ({
  mark: 'highlight',
  before,
  old,
  new: old,
  after,
})

const marked = (excerpt: Excerpt | undefined) =>
  excerpt && `${excerpt.before}[${excerpt.old}]${excerpt.after}`

test.each([
  ['the word before', at('The harbour, ', '', 'closed'), 'The [harbour], closed'],
  ['the word after, at the beginning', at('', '', '« The harbour'), '« [The] harbour'],
  ['the whole word, in its middle', at('The har', '', 'bour was'), 'The [harbour] was'],
  ['a word with an apostrophe', at('to l’Alliance ', '', ''), 'to [l’Alliance] '],
  ['the longest part that can be marked', at('If ', 'a ==} closed', '.'), 'If a ==}[ closed].'],
])('marks %s', (_, excerpt, expected) => {
  expect(marked(highlightInstead(excerpt))).toBe(expected)
})

test('marks nothing where no word is', () => {
  expect(highlightInstead(at(' – ', '', '…'))).toBeUndefined()
})

test('moves white space out of a highlight', () => {
  expect(marked(trimHighlight(at('a', ' b\u00a0', 'c')))).toBe('a [b]\u00a0c')
})
