import type { FacingRow, Filling } from './facing-row.ts'
import type { Gauge } from './gauge.ts'
import type { Openings } from './openings.ts'
import type { Parter } from './parter.ts'

/** Parts a row that comes after some heads: it keeps what fits, and the rest comes out, if there is any. */
export type RowParter = (
  row: FacingRow,
  start: number,
  heads: readonly FacingRow[],
) => FacingRow | undefined

/**
 * Make what parts rows, both of their blocks at about the same part of their lengths, the longest part
 * that fits with its notes. A block of three lines or less stays whole. Runs in the page.
 */
export function makeRowParter(
  { line }: Filling,
  gauge: Gauge,
  openings: Openings,
  parter: Parter,
): RowParter {
  const both = [0, 1] as const
  /** So much of a block, in lines; two at least. */
  const share = (part: number, whole: number) =>
    whole <= 3 * line ? whole : Math.max(2, Math.round((part * whole) / line)) * line
  const partBlock = (block: HTMLElement | undefined, height: number, start: number) => {
    if (!block) return undefined
    const margins = gauge.takes(block, start) - block.getBoundingClientRect().height
    const rest = parter.part(block, height - margins)
    if (!rest) return undefined
    block.after(rest)
    gauge.snap(block)
    gauge.snap(rest)
    return rest
  }
  return (row, start, heads) => {
    const wholes = row.sides.map(block => gauge.takes(block, start))
    const longest = Math.max(...wholes)
    const [longer, shorter] = wholes[0] === longest ? both : ([1, 0] as const)
    const before = both.map(side => heads.flatMap(({ sides }) => gauge.calledIn(sides[side])))
    const hasRoom = (side: 0 | 1, height: number) => {
      const called = [...(before[side] ?? []), ...gauge.calledIn(row.sides[side], height)]
      return height <= openings.room(side, start, called)
    }
    for (let kept = longest - line; kept >= 2 * line; kept -= line) {
      if (!both.every(side => hasRoom(side, share(kept / longest, wholes[side] ?? 0)))) continue
      const sides: FacingRow['sides'] = [undefined, undefined]
      sides[longer] = partBlock(row.sides[longer], kept, start)
      // Where the longer one cannot be parted, the row is whole.
      if (!sides[longer]) continue
      // It may have been parted before the line that was asked for.
      const part = Math.min(kept, gauge.takes(row.sides[longer], start)) / longest
      const whole = wholes[shorter] ?? 0
      const cut = share(part, whole)
      if (cut < whole) sides[shorter] = partBlock(row.sides[shorter], cut, start)
      if (!sides[shorter] && !hasRoom(shorter, whole)) {
        sides[shorter] = row.sides[shorter]
        row.sides[shorter] = undefined
      }
      return { ...row, sides, isHead: false, opens: false }
    }
    return undefined
  }
}
