import fc from 'fast-check'
import { expect, test } from 'vitest'
import { place } from './place.ts'
import { type Divisible, portion } from './portion.ts'

const page = [{ top: 0, bottom: 600 }]
const note = (lines: number, divisible = true): Divisible => ({
  wanted: 0,
  height: 10 * lines,
  divisible,
})
const take = (notes: readonly Divisible[]) => portion(notes, page, 10, 10)

test('a margin takes all notes that it can hold', () => {
  expect(take([note(20), note(20), note(18)])).toEqual({ count: 3, cuts: [] })
})

test('the longest is parted, so that the others begin on their page', () => {
  expect(take([note(10), note(90), note(10)])).toEqual({
    count: 3,
    cuts: [{ at: 1, height: 380 }],
  })
})

test('all long ones are, when one is not enough', () => {
  expect(take([note(5), note(60), note(200), note(5)])).toEqual({
    count: 4,
    cuts: [
      { at: 1, height: 230 },
      { at: 2, height: 230 },
    ],
  })
})

test('no part of a note is a single line', () => {
  expect(take([note(57), note(3)])).toEqual({ count: 2, cuts: [{ at: 0, height: 550 }] })
  expect(take([note(59), note(2, false)]).cuts).toEqual([{ at: 0, height: 570 }])
})

test('what cannot be parted waits, with all that come after', () => {
  expect(take([note(30, false), note(40, false), note(2)])).toEqual({ count: 1, cuts: [] })
  expect(take([note(90, false)])).toEqual({ count: 0, cuts: [] })
})

test('what a margin takes fits in', () => {
  const notes = fc.array(fc.tuple(fc.integer({ min: 1, max: 80 }), fc.boolean()), { maxLength: 9 })
  fc.assert(
    fc.property(notes, all => {
      const waiting = all.map(([lines, divisible]) => note(lines, divisible))
      const { count, cuts } = take(waiting)
      const taken = waiting.slice(0, count).map((one, index) => {
        const cut = cuts.find(({ at }) => at === index)
        return cut ? { ...one, height: cut.height } : one
      })
      expect(place(taken, page, 10)).toBeDefined()
      for (const { at, height } of cuts) {
        const whole = waiting[at]
        expect(whole?.divisible).toBe(true)
        expect(height).toBeGreaterThanOrEqual(20)
        expect(height).toBeLessThanOrEqual((whole?.height ?? 0) - 20)
      }
    }),
    { seed: 20261124, numRuns: 300 },
  )
})
