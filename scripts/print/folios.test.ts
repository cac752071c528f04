import { expect, test } from 'vitest'
import { folioOf } from './folios.ts'

test('numbers plain pages as they come', () => {
  expect([1, 2, 138].map(page => folioOf(page))).toEqual(['1', '2', '138'])
})

test('numbers front matter in roman, and the text from 1', () => {
  expect([1, 2, 4, 9, 14, 15].map(page => folioOf(page, 14))).toEqual([
    'i',
    'ii',
    'iv',
    'ix',
    'xiv',
    '1',
  ])
})
