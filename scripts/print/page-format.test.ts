import { expect, test } from 'vitest'
import { namedSizes, readPageSize } from '../model/page.ts'
import { type PageGrid, pageFormat } from './page-format.ts'

const formatOf = (name: string, grid: PageGrid = 'western') => {
  const size = readPageSize(name)
  if (!size) throw new Error(`${name} is no size`)
  return pageFormat(size, grid)
}

test('A4 has 45 lines of 334 points, and side heads', () => {
  expect(formatOf('A4')).toEqual({
    width: 595,
    height: 842,
    text: { width: 334, height: 675 },
    letters: 10.5,
    small: 8.5,
    line: 15,
    top: 75,
    bottom: 92,
    inner: 71,
    outer: 190,
    hasSideHeads: true,
  })
})

test('narrower pages have none, and margins in the proportions of a book', () => {
  expect(formatOf('letter')).toMatchObject({ hasSideHeads: true, inner: 77, outer: 201 })
  expect(formatOf('A5')).toMatchObject({
    text: { width: 300, height: 465 },
    hasSideHeads: false,
    top: 55,
    bottom: 75,
    inner: 48,
    outer: 72,
  })
  expect(formatOf('6x9in')).toMatchObject({ text: { width: 309, height: 510 }, inner: 49 })
})

test('small pages have smaller letters', () => {
  expect(formatOf('5x8in')).toMatchObject({ letters: 9.5, line: 13.5, text: { width: 258 } })
})

test('every page is filled by whole points, and its text by whole lines', () => {
  const sizes = [
    ...Object.keys(namedSizes),
    '105x148mm',
    '5x8in',
    '8x10in',
    '210x148mm',
    '297x420mm',
  ]
  for (const [name, grid] of sizes.flatMap(name => [
    [name, 'western'] as const,
    [name, 'square'] as const,
  ])) {
    const { width, height, text, line, top, bottom, inner, outer } = formatOf(name, grid)
    expect(inner + text.width + outer, name).toBe(width)
    expect(top + text.height + bottom, name).toBe(height)
    expect(text.height % line, name).toBe(0)
    for (const one of [text.width, text.height, top, bottom, inner, outer])
      expect(Number.isInteger(one) && one > 0, name).toBe(true)
    expect(outer, name).toBeGreaterThanOrEqual(inner)
    // Running heads stand 29 points above the text, folios 38 below it.
    expect(top, name).toBeGreaterThan(35)
    expect(bottom, name).toBeGreaterThan(45)
  }
})

test('a line holds 47 to 66 characters, 55 from a page of 5 inches on', () => {
  const characters = (name: string) => {
    const { text, letters } = formatOf(name)
    // Source Serif 4 sets a character of English or French on 0.482 of its size.
    return Math.round(text.width / letters / 0.482)
  }
  expect(['A4', 'letter', 'B5', '6x9in', 'A5', '5x8in', '105x148mm'].map(characters)).toEqual([
    66, 66, 66, 61, 59, 56, 47,
  ])
})

test('a whole number of Japanese letters fills a line, and lines stand further apart', () => {
  for (const [name, count] of [
    ['A4', 35],
    ['A5', 31],
    ['105x148mm', 24],
  ] as const) {
    const { text, letters, line } = formatOf(name, 'square')
    expect(Math.floor(text.width / letters), name).toBe(count)
    expect(text.width - count * letters, name).toBeLessThan(0.1)
    expect(line / letters, name).toBeGreaterThan(1.65)
    expect(line / letters, name).toBeLessThan(1.8)
  }
})

test('a vertical page is a grid of letters in its middle, of at most 44 to a line', () => {
  const grids = ['A4', 'B5', 'A5', '105x148mm'].map(name => {
    const { width, text, letters, line, inner, outer } = formatOf(name, 'vertical')
    expect(inner + text.width + outer, name).toBe(width)
    expect(inner, name).toBe(outer)
    return [letters, text.height / letters, line, text.width / line]
  })
  expect(grids).toEqual([
    [12, 44, 21, 19],
    [11.25, 44, 19.5, 17],
    [9, 44, 15.75, 18],
    [9, 34, 15.75, 13],
  ])
})
