import { place, type SideNote, type Stretch } from './place.ts'

/** A note that a margin may take a part of. */
export interface Divisible extends SideNote {
  /** Whether it can be parted between two of its lines. */
  readonly divisible: boolean
}

/** What a margin takes of the notes that wait for it: the first ones, and of some of them a part. */
export interface Portion {
  readonly count: number
  readonly cuts: readonly Cut[]
}

/** A note, by its place among those that wait, and the height that it is to be cut to. */
export interface Cut {
  readonly at: number
  readonly height: number
}

/** Lines of a note that stay together when it is parted. */
const fewest = 2

/**
 * Decide what a margin takes of the notes that wait for it: as many as can be, so that they begin on
 * the page of their calls. If need be the longest of them is parted, or, when that is not enough, all
 * long ones at one height. `line` is the height of a line of a note.
 */
export function portion(
  notes: readonly Divisible[],
  free: readonly Stretch[],
  gap: number,
  line: number,
): Portion {
  const fits = (some: readonly SideNote[], cuts: readonly Cut[]) => {
    const cut = new Map(cuts.map(({ at, height }) => [at, height]))
    const parted = some.map((note, at) => ({ ...note, height: cut.get(at) ?? note.height }))
    return place(parted, free, gap) !== undefined
  }
  for (let count = notes.length; count > 0; count--) {
    const some = notes.slice(0, count)
    if (fits(some, [])) return { count, cuts: [] }
    for (const most of [1, count]) {
      const cuts = cutsFor(some, most, line, cuts => fits(some, cuts))
      if (cuts) return { count, cuts }
    }
  }
  return { count: 0, cuts: [] }
}

/** Cut at most so many notes, the longest ones, to the greatest height at which all fit. */
function cutsFor(
  notes: readonly Divisible[],
  most: number,
  line: number,
  fits: (cuts: readonly Cut[]) => boolean,
): readonly Cut[] | undefined {
  const longest = [...notes.entries()]
    .filter(([, { divisible }]) => divisible)
    .sort(([, a], [, b]) => b.height - a.height)
    .slice(0, most)
    .sort(([a], [b]) => a - b)
  const linesOf = ({ height }: SideNote) => Math.floor(height / line)
  const greatest = Math.max(0, ...longest.map(([, note]) => linesOf(note) - fewest))
  for (let level = greatest; level >= fewest; level--) {
    const cuts = longest.flatMap(([at, note]) => {
      const lines = Math.min(level, linesOf(note) - fewest)
      return linesOf(note) > level && lines >= fewest ? [{ at, height: lines * line }] : []
    })
    if (fits(cuts)) return cuts
  }
  return undefined
}
