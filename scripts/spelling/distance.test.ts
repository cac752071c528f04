import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance } from './distance.ts'

test.each([
  ['word', 'word', 0],
  ['word', 'wrod', 1],
  ['word', 'words', 1],
  ['word', 'wird', 1],
  ['recieve', 'receive', 1],
  ['proffesseur', 'professeur', 1],
  ['abc', 'ca', 3],
  ['', 'ab', 2],
])('%s and %s are %i apart', (a, b, expected) => {
  expect(distance(a, b, 5)).toBe(expected)
})

test('counts no further than asked', () => {
  expect(distance('word', 'sentence', 2)).toBe(3)
  expect(distance('abcdef', 'uvwxyz', 2)).toBe(3)
})

test('is the same both ways, and nothing from a word to itself', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9))
      expect(distance(a, a, 9)).toBe(0)
    }),
    { seed: 6 },
  )
})
