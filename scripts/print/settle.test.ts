import { expect, test } from 'vitest'
import type { PageMap } from './page-map.ts'
import { settle } from './settle.ts'

const map = (page: number): PageMap => ({
  pages: 20,
  places: new Map([['target', page]]),
  front: 0,
  blanks: [],
})

/** A printer that finds the target on these pages, one print after the other. */
function printer(pages: readonly number[]) {
  const told: (number | undefined)[] = []
  const pass = async (known: PageMap) => {
    told.push(known.places.get('target'))
    return { print: told.length, told: known, found: map(pages[told.length - 1] ?? 0) }
  }
  return { told, pass }
}

test('prints again with what it has found, until that is what it was told', async () => {
  const { told, pass } = printer([9, 10, 10])
  const { print, settled, found } = await settle(pass)
  expect({ print, settled, page: found.places.get('target') }).toEqual({
    print: 3,
    settled: true,
    page: 10,
  })
  expect(told).toEqual([undefined, 9, 10])
})

test('gives up after four prints of what never stands still', async () => {
  const { told, pass } = printer([9, 10, 9, 10, 9, 10])
  const { print, settled } = await settle(pass)
  expect({ print, settled }).toEqual({ print: 4, settled: false })
  expect(told).toEqual([undefined, 9, 10, 9])
})

test('prints once what was foreseen right', async () => {
  const { settled } = await settle(async () => ({ print: 1, told: map(9), found: map(9) }))
  expect(settled).toBe(true)
})
