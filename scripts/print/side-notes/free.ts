import type { Block } from './locate.ts'
import type { Stretch } from './place.ts'

/** The margin of a page on its grid, on which lines of notes and of text meet; all in points. */
export interface Grid {
  /** Of the page's text. */
  readonly height: number
  /** How far the top of a note lies below that of the line beside it. */
  readonly offset: number
  /** What lines of text and of notes are multiples of. */
  readonly step: number
}

/** Take a height to the grid: to the nearest of its lines, or up or down the page. */
export const onGrid = (
  height: number,
  { offset, step }: Grid,
  round: (steps: number) => number = Math.round,
): number => {
  const steps = (height - offset) / step
  // What misses a line by less than can be seen lies on it.
  const nearest = Math.round(steps)
  return (Math.abs(steps - nearest) < 0.05 ? nearest : round(steps)) * step + offset
}

/** What of a margin is free between the things that stand in it, `gap` away from each. */
export function freeOf(blocks: readonly Omit<Block, 'page'>[], grid: Grid, gap: number): Stretch[] {
  const free: Stretch[] = []
  let top = grid.offset
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const bottom = onGrid(block.top - gap, grid, Math.floor)
    if (bottom > top) free.push({ top, bottom })
    top = Math.max(top, onGrid(block.bottom + gap, grid, Math.ceil))
  }
  const end = onGrid(grid.height, grid, Math.floor)
  if (end > top) free.push({ top, bottom: end })
  return free
}
