import { expect, test } from 'vitest'
import { listOf, numberOf } from './locale.ts'

test.each([
  ['fr', 'A, B et C'],
  ['en', 'A, B and C'],
  ['en-US', 'A, B, and C'],
  ['de', 'A, B und C'],
  ['it', 'A, B e C'],
  ['es', 'A, B y C'],
  ['ja', 'A、B、C'],
])('joins names in %s', (lang, expected) => {
  expect(listOf(['A', 'B', 'C'], lang)).toBe(expected)
})

test('counts in the digits of the other numbers', () => {
  expect(numberOf(12345, 'fr')).toBe('12\u202f345')
  expect(numberOf(12345, 'de-CH')).toBe('12’345')
  expect(numberOf(12, 'ar-EG')).toBe('12')
})
