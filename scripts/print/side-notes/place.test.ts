import fc from 'fast-check'
import { expect, test } from 'vitest'
import { place, type SideNote, type Stretch } from './place.ts'

const gap = 8
const page: Stretch[] = [{ top: 0, bottom: 600 }]
const note = (wanted: number, height: number): SideNote => ({ wanted, height })

test('a note stands beside its call when nothing is in the way', () => {
  expect(place([note(0, 50), note(100, 50), note(550, 50)], page, gap)).toEqual([0, 100, 550])
})

test('it is pushed down by the one above', () => {
  expect(place([note(100, 50), note(110, 50), note(300, 20)], page, gap)).toEqual([100, 158, 300])
})

test('and up, where the page ends', () => {
  expect(place([note(500, 50), note(590, 50)], page, gap)).toEqual([492, 550])
})

test('it goes round what stands in the margin, on the side that is nearer', () => {
  const free = [
    { top: 0, bottom: 200 },
    { top: 240, bottom: 600 },
  ]
  expect(place([note(180, 30)], free, gap)).toEqual([170])
  expect(place([note(190, 100)], free, gap)).toEqual([240])
  expect(place([note(150, 40), note(160, 40)], free, gap)).toEqual([112, 160])
  expect(place([note(150, 40), note(190, 40)], free, gap)).toEqual([150, 240])
})

test('more than a margin holds has no places', () => {
  expect(place([note(0, 300), note(0, 300)], page, gap)).toBeUndefined()
  expect(place([note(0, 300), note(0, 292)], page, gap)).toEqual([0, 308])
})

const heights = fc.integer({ min: 10, max: 200 })
const someNotes = fc
  .array(fc.record({ wanted: fc.integer({ min: 0, max: 600 }), height: heights }), { maxLength: 8 })
  .map(notes => notes.sort((a, b) => a.wanted - b.wanted))
const someFree = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 8 })
  .map(edges => edges.sort((a, b) => a - b).map(edge => edge * 10))
  .map(edges =>
    edges.flatMap((top, at) => {
      const bottom = edges[at + 1]
      return at % 2 === 0 && bottom !== undefined ? [{ top, bottom }] : []
    }),
  )

/** Whether they fit at all, as close as they go from the top. */
function fits(notes: readonly SideNote[], free: readonly Stretch[]): boolean {
  let at = 0
  let from = free[0]?.top ?? 0
  for (const { height } of notes) {
    for (;;) {
      const space = free[at]
      if (!space) return false
      const top = Math.max(from, space.top)
      if (top + height <= space.bottom) {
        from = top + height + gap
        break
      }
      at++
    }
  }
  return true
}

test('whatever the notes, they keep their order, their distance and to what is free', () => {
  fc.assert(
    fc.property(someNotes, someFree, (notes, free) => {
      const tops = place(notes, free, gap)
      expect(tops !== undefined).toBe(fits(notes, free))
      if (!tops) return
      expect(tops).toHaveLength(notes.length)
      const boxes = notes.map(({ height }, at) => {
        const top = tops[at] ?? Number.NaN
        return { top, bottom: top + height }
      })
      for (const [at, { top, bottom }] of boxes.entries()) {
        expect(free.some(space => space.top <= top && bottom <= space.bottom)).toBe(true)
        const above = boxes[at - 1]
        const isNear = above && free.some(one => one.top <= above.top && bottom <= one.bottom)
        if (above) expect(top).toBeGreaterThanOrEqual(above.bottom + (isNear ? gap : 0))
      }
    }),
    { seed: 20261124, numRuns: 500 },
  )
})
