import { expect, test } from 'vitest'
import { directionOf } from './direction.ts'

test.each([
  ['ar', 'rtl'],
  ['ar-MA', 'rtl'],
  ['HE', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (lang, direction) => {
  expect(directionOf(lang)).toBe(direction)
})
