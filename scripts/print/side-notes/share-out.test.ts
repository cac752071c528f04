import { expect, test } from 'vitest'
import type { Halves, Measure } from './measure.ts'
import { shareOut } from './share-out.ts'

/* Pages of 675 points; notes of whole lines of 11.25 points, which are parted where one likes. */

const grid = { height: 675, offset: 0, step: 3.75 }
const lines = (count: number) => count * 11.25
const note = (count: number, divisible = true): Measure => ({
  id: `fn-${count}`,
  height: lines(count),
  baseline: 0,
  divisible,
})
const share = (
  notes: readonly Measure[],
  calls: readonly (readonly [page: number, baseline: number])[],
  blocks: Parameters<typeof shareOut>[1]['blocks'] = [],
) => {
  const heights = new Map(notes.map(({ height }, part) => [part, height]))
  const cut = async (part: number, height: number): Promise<Halves> => {
    const rest = (heights.get(part) ?? 0) - height
    heights.set(part, height).set(heights.size, rest)
    return { height, rest }
  }
  const located = { pages: 3, calls: calls.map(([page, baseline]) => ({ page, baseline })), blocks }
  return shareOut(notes, located, grid, cut)
}

test('sets notes beside their calls, page by page', async () => {
  const { seats, stuck } = await share(
    [note(3), note(3)],
    [
      [0, 150],
      [2, 300],
    ],
  )
  expect(seats).toEqual([
    { part: 0, page: 0, top: 150, late: false },
    { part: 1, page: 2, top: 300, late: false },
  ])
  expect(stuck).toEqual([])
})

test('sets the note of a side head below it', async () => {
  const { seats } = await share([note(3)], [[0, 40]], [{ page: 0, top: 30, bottom: 60 }])
  expect(seats).toEqual([{ part: 0, page: 0, top: 67.5, late: false }])
})

test('parts a long note, whose rest comes before the notes of the next page', async () => {
  const { seats } = await share(
    [note(70), note(3)],
    [
      [0, 600],
      [1, 0],
    ],
  )
  expect(seats.map(({ part, page }) => [part, page])).toEqual([
    [0, 0],
    [2, 1],
    [1, 1],
  ])
})

test('sets a note late that cannot begin on its page', async () => {
  const { seats, stuck } = await share(
    [note(50, false), note(20, false)],
    [
      [0, 0],
      [0, 90],
    ],
  )
  expect(seats[1]).toEqual({ part: 1, page: 1, top: 0, late: true })
  expect(stuck).toEqual([])
})

test('names the notes that would be two pages late', async () => {
  const calls = [0, 1, 2].map(at => [0, 90 * at] as const)
  const { stuck } = await share([note(50, false), note(50, false), note(50, false)], calls)
  expect(stuck).toEqual([2])
})

test('sets what is left after the last page below the text', async () => {
  const { seats } = await share([note(90)], [[2, 0]])
  expect(seats).toEqual([
    { part: 0, page: 2, top: 0, late: false },
    { part: 1, page: undefined, top: 0, late: false },
  ])
})
