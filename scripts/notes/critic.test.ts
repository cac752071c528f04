import { expect, test } from 'vitest'
import { parseExcerpt } from './critic.ts'

test.each([
  ['a {==b==} c', { mark: 'highlight', old: 'b', new: 'b' }],
  ['a {~~b~>d~~} c', { mark: 'substitution', old: 'b', new: 'd' }],
  ['a {--b--} c', { mark: 'deletion', old: 'b', new: '' }],
  ['a {++b++} c', { mark: 'insertion', old: '', new: 'b' }],
])('reads the marked part of %j', (quotation, expected) => {
  expect(parseExcerpt(quotation)).toEqual({ before: 'a ', after: ' c', ...expected })
})

test('reads a marked part over two lines', () => {
  expect(parseExcerpt('{==a\nb==}')).toMatchObject({ old: 'a\nb' })
})

test.each([
  ['no mark', 0],
  ['{>>a comment<<}', 0],
  ['{==a', 0],
  ['{==a==} and {--b--}', 2],
])('counts the marked parts of %j', (quotation, count) => {
  expect(parseExcerpt(quotation)).toBe(count)
})
