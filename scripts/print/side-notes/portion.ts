import { place, type SideNote, type Stretch } from './place.ts'

/** A note that a margin may take a part of. */
export interface Divisible extends SideNote {
  /** Whether it can be parted between two of its lines. */
  readonly divisible: boolean
}

/** What a margin takes of the notes that wait for it: the first ones, and of one of them a part. */
export interface Portion {
  readonly count: number
  readonly cut?: { readonly at: number; readonly height: number }
}

/** Lines of a note that stay together when it is parted. */
const fewest = 2

/**
 * Decide what a margin takes of the notes that wait for it: as many as can be, if need be with the
 * longest of them parted, so that they begin on the page of their calls. `line` is the height of a line
 * of a note.
 */
export function portion(
  notes: readonly Divisible[],
  free: readonly Stretch[],
  gap: number,
  line: number,
): Portion {
  const fits = (some: readonly SideNote[]) => place(some, free, gap) !== undefined
  for (let count = notes.length; count > 0; count--) {
    const some = notes.slice(0, count)
    if (fits(some)) return { count }
    const [longest] = [...some.entries()]
      .filter(([, { divisible }]) => divisible)
      .sort(([, a], [, b]) => b.height - a.height)
    if (!longest) continue
    const [at] = longest
    const height = heightFor(some, at, fits, line)
    if (height) return { count, cut: { at, height } }
  }
  return { count: 0 }
}

/** The greatest height to which one note has to be cut so that all fit. */
function heightFor(
  notes: readonly SideNote[],
  at: number,
  fits: (notes: readonly SideNote[]) => boolean,
  line: number,
): number | undefined {
  const whole = notes[at]
  if (!whole) return undefined
  for (let lines = Math.floor(whole.height / line) - fewest; lines >= fewest; lines--)
    if (fits(notes.with(at, { ...whole, height: lines * line }))) return lines * line
  return undefined
}
