import { expect, test } from 'vitest'
import { pageByDefault, pageOf, readPageSize } from './page.ts'

test('reads a page’s size by name or as width and height, in whole points', () => {
  expect(readPageSize('A4')).toEqual(pageByDefault.size)
  expect(readPageSize('a5')).toEqual({ width: 420, height: 595 })
  expect(readPageSize('148x210mm')).toEqual(readPageSize('A5'))
  expect(readPageSize('Letter')).toEqual({ width: 612, height: 792 })
  expect(readPageSize('6 × 9 in')).toEqual({ width: 432, height: 648 })
  expect(readPageSize('14.8x21cm')).toEqual(readPageSize('A5'))
})

test('refuses what is no size, and sizes beyond A6 and A3', () => {
  for (const text of ['A', '6x9', '148mm', '-5x9in', '1e3x2e3mm', '148x210mm;}', 'constructor'])
    expect(readPageSize(text), text).toBeUndefined()
  expect(readPageSize('100x148mm')).toBeUndefined()
  expect(readPageSize('210x421mm')).toBeUndefined()
  expect(readPageSize('105x148mm')).toEqual({ width: 298, height: 420 })
})

test('fills up what a work leaves out', () => {
  expect(pageOf(undefined)).toEqual(pageByDefault)
  expect(pageOf('A5')).toEqual({ ...pageByDefault, size: { width: 420, height: 595 } })
  expect(pageOf({ chapters: 'recto' })).toEqual({ ...pageByDefault, chapters: 'recto' })
})
