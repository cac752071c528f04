import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePlanner, type PageOffer, type WaitingCall } from './plan.ts'

const plansFor = makePlanner()

/** A page of 45 lines of 20 pixels; its notes have lines of 15. */
const page = (calls: readonly WaitingCall[], others: Partial<PageOffer> = {}): PageOffer => ({
  top: 0,
  bottom: 885,
  most: 820,
  line: 20,
  small: 15,
  calls,
  ...others,
})
/** A call on a line, from 0, whose note has so many lines. */
const call = (line: number, lines = 2): WaitingCall => ({
  top: line * 20 + 1,
  bottom: line * 20 + 18,
  height: lines * 15,
})

test('all notes are taken where they fit below the lines of their calls', () => {
  expect(plansFor(page([call(3), call(20), call(30)]))[0]).toEqual({ take: 3, blank: 0 })
})

test('a line goes by itself that stands where the notes are to be', () => {
  // With one note, text ends at 855; the line of the second ends at 880.
  expect(plansFor(page([call(3), call(43)]))[0]).toEqual({ take: 1, blank: 0 })
})

test('a short note that does not fit goes with its line, which is held off', () => {
  // The line ends at 840, its note would begin at 825.
  const [best] = plansFor(page([call(3), call(41)]))
  expect(best).toEqual({ take: 1, blank: 855 - (821 + 838) / 2 })
})

test('a long note is parted below the line of its call', () => {
  const [best] = plansFor(page([call(30, 40)]))
  // From 620 to 885 there are 17 lines of notes.
  expect(best).toEqual({ take: 1, part: { index: 0, room: 17 * 15 }, blank: 0 })
})

test('a note that is called beside a parted one begins on the page too', () => {
  const [best] = plansFor(page([call(30, 40), call(30)]))
  expect(best).toEqual({ take: 2, part: { index: 0, room: 15 * 15 }, blank: 0 })
})

test('no note follows a parted one: lines that call others are held off', () => {
  const [best] = plansFor(page([call(30, 40), call(33)]))
  expect(best).toMatchObject({ take: 1, part: { index: 0 } })
  expect(best?.blank).toBeGreaterThan(0)
})

test('the last way out takes at least one note, wherever there is one', () => {
  expect(plansFor(page([call(44, 2)])).at(-1)).toEqual({ take: 1, blank: 0, forced: true })
  expect(plansFor(page([])).at(-1)).toEqual({ take: 0, blank: 0, forced: true })
})

test('no plan lays a note over the line of its call, or below the end of the page', () => {
  const calls = fc
    .array(fc.tuple(fc.nat({ max: 43 }), fc.integer({ min: 1, max: 60 })), { maxLength: 9 })
    .map(list => list.sort(([a], [b]) => a - b).map(([line, lines]) => call(line, lines)))
  fc.assert(
    fc.property(calls, calls => {
      const offer = page(calls)
      for (const { take, part, blank, forced } of plansFor(offer)) {
        if (forced) continue
        const taken = calls
          .slice(0, take)
          .reduce((sum, { height }, at) => sum + (at === part?.index ? part.room : height), 0)
        const edge = offer.bottom - taken - blank
        for (const { bottom } of calls.slice(0, take)) expect(bottom - 2).toBeLessThanOrEqual(edge)
        expect(blank).toBeGreaterThanOrEqual(0)
        // A first line that goes is held off from a little above itself.
        expect(edge).toBeGreaterThanOrEqual(offer.top - 2)
      }
    }),
    { seed: 20261124, numRuns: 500 },
  )
})
