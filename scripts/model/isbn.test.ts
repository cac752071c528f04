import { expect, test } from 'vitest'
import { isIsbn } from './isbn.ts'

test.each([
  '978-3-16-148410-0',
  '9783161484100',
  '978 2 07 036822 8',
  '2-07-036822-X',
  '316148410X',
])('%s is an ISBN', text => {
  expect(isIsbn(text)).toBe(true)
})

test.each([
  '978-3-16-148410-1',
  '2-07-036822-1',
  '977-3-16-148410-1',
  '978-3-16-14841-0',
  '12-3',
  'X161484100',
  'ISBN 9783161484100',
])('%s is none', text => {
  expect(isIsbn(text)).toBe(false)
})
