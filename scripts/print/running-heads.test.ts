import { expect, test } from 'vitest'
import { shorten } from './running-heads.ts'

test('a running head is cut at a word’s end', () => {
  expect(shorten('Court', 10)).toBe('Court')
  expect(shorten('Un titre qui ne finit pas', 16)).toBe('Un titre qui ne…')
  expect(shorten('Anticonstitutionnellement', 10)).toBe('Anticonsti…')
})
