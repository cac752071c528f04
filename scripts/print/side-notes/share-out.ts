import { freeOf, type Grid, onGrid } from './free.ts'
import type { Located } from './locate.ts'
import type { Halves, Measure } from './measure.ts'
import { place } from './place.ts'
import { type Divisible, portion } from './portion.ts'
import type { Seat } from './set.ts'

/** Between notes, and between a note and whatever else stands in the margin, in points. */
const gap = 7.5
/** Height of a line of a note, in points. */
const line = 11.25

/** Where the parts of notes are to stand, and the numbers of the notes that find no place. */
export interface Shared {
  readonly seats: readonly Seat[]
  readonly stuck: readonly number[]
}

/** A note, or what is left of one, that waits for a place. */
interface Waiting extends Divisible {
  readonly part: number
  readonly late: boolean
}

/**
 * Share notes out among the margins of their pages, page by page: what one cannot take goes on in the
 * next, before the notes of that page; what is left after the last stands below the text. `cut` parts
 * the note of a number, whose second part gets the next free number. Ends where a note would begin two
 * pages after its call: these are too many notes for margins.
 */
export async function shareOut(
  measures: readonly Measure[],
  { pages, calls, blocks }: Located,
  grid: Grid,
  cut: (part: number, height: number) => Promise<Halves | undefined>,
): Promise<Shared> {
  const up = (height: number) => Math.ceil(height / grid.step - 0.05) * grid.step
  const seats: Seat[] = []
  const stuck: number[] = []
  let parts = measures.length
  let waiting: Waiting[] = []
  for (let page = 0; page < pages; page++) {
    const standing = blocks.filter(block => block.page === page)
    const free = freeOf(standing, grid, gap)
    const own = [...measures.entries()].filter(([part]) => calls[part]?.page === page)
    waiting = [
      ...waiting.map(note => ({ ...note, wanted: grid.offset })),
      ...own.map(([part, { height, baseline, divisible }]) => {
        const called = calls[part]?.baseline ?? 0
        // A note of a side head, or of a caption, stands below it.
        const block = standing.find(({ top, bottom }) => top < called && called < bottom)
        const wanted = block
          ? onGrid(block.bottom + gap, grid, Math.ceil)
          : onGrid(called - baseline, grid)
        return { part, wanted, height: up(height), divisible, late: false }
      }),
    ]
    const rests: Waiting[] = []
    let chosen = portion(waiting, free, gap, line)
    while (chosen.cuts.length > 0) {
      for (const { at, height } of chosen.cuts) {
        const note = waiting[at]
        if (!note) continue
        const halves = await cut(note.part, height)
        const first = halves ? up(halves.height) : note.height
        waiting = waiting.with(at, { ...note, height: first, divisible: false })
        if (halves) rests.push({ ...note, part: parts++, height: up(halves.rest), late: false })
      }
      chosen = portion(waiting, free, gap, line)
    }
    const set = waiting.slice(0, chosen.count)
    const tops = place(set, free, gap) ?? []
    for (const [at, { part, late }] of set.entries())
      seats.push({ part, page, top: tops[at] ?? 0, late })
    const left = waiting.slice(chosen.count)
    waiting = [...rests, ...left.map(note => ({ ...note, late: isWhole(note, measures) }))]
    stuck.push(...left.filter(({ late }) => late).map(({ part }) => part))
    if (stuck.length > 0) break
  }
  const below = waiting.map(({ part, late }) => ({ part, page: undefined, top: 0, late }))
  return { seats: [...seats, ...below], stuck }
}

/** Whether it is the beginning of a note, not a rest. */
const isWhole = ({ part }: Waiting, measures: readonly Measure[]) => part < measures.length
