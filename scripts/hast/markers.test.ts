import { expect, test } from 'vitest'
import { markerStyles } from '../model/markers.ts'
import { markerOf } from './markers.ts'

test.each([
  ['decimal', ['1', '2', '26', '27', '52', '703']],
  ['lower-alpha', ['a', 'b', 'z', 'aa', 'az', 'aaa']],
  ['upper-alpha', ['A', 'B', 'Z', 'AA', 'AZ', 'AAA']],
  ['lower-roman', ['i', 'ii', 'xxvi', 'xxvii', 'lii', 'dcciii']],
  ['upper-roman', ['I', 'II', 'XXVI', 'XXVII', 'LII', 'DCCIII']],
] as const)('numbers in %s', (style, expected) => {
  expect([1, 2, 26, 27, 52, 703].map(n => markerOf(style, n).marker)).toEqual(expected)
})

test('numbers with symbols, doubled when they run out', () => {
  const markers = [1, 2, 3, 5, 6, 10, 11].map(n => markerOf('symbols', n).marker)
  expect(markers).toEqual(['*', '†', '‡', '¶', '**', '¶¶', '***'])
})

test('gives every note of a series a key of its own, fit for an id', () => {
  for (const style of markerStyles) {
    const keys = Array.from({ length: 800 }, (_, index) => markerOf(style, index + 1).key)
    expect(new Set(keys).size).toBe(800)
    expect(keys.every(key => /^[A-Za-z0-9]+$/.test(key))).toBe(true)
  }
})
