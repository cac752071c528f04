import { expect, test } from 'vitest'
import { aligned, shortened, widthOf } from './columns.ts'

test('counts the cells that text takes on a terminal', () => {
  expect(widthOf('été')).toBe(3)
  expect(widthOf('e\u0301te\u0301')).toBe(3)
  expect(widthOf('日本と')).toBe(6)
  expect(widthOf('👩‍🚀')).toBe(2)
})

test('pads left and right, but not after the last cell', () => {
  const rows = [
    ['日本', '1', 'a'],
    ['x', '10', 'bcd'],
  ]
  expect(aligned(rows, [{ align: 'left' }, { align: 'right' }, { align: 'left' }])).toEqual([
    ['日本', ' 1', 'a'],
    ['x   ', '10', 'bcd'],
  ])
})

test('keeps a cell whole that is wider than its column', () => {
  const rows = [
    ['long cell', 'a'],
    ['ab', 'b'],
    ['c', 'c'],
  ]
  expect(aligned(rows, [{ align: 'left', atMost: 4 }, { align: 'left' }])).toEqual([
    ['long cell', 'a'],
    ['ab', 'b'],
    ['c ', 'c'],
  ])
})

test.each([
  ['une mission', 11, 'une mission'],
  ['une mission', 10, 'une missi…'],
  ['une mission', 5, 'une…'],
  ['日本とEU', 6, '日本…'],
  ['e\u0301te\u0301s', 3, 'e\u0301t…'],
])('shortens %s to %i cells', (text, width, expected) => {
  expect(shortened(text, width)).toBe(expected)
  expect(widthOf(expected)).toBeLessThanOrEqual(width)
})
