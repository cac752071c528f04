import type { FacingRow, Filling } from './facing-row.ts'
import type { Gauge } from './gauge.ts'
import type { Openings } from './openings.ts'
import type { RowParter } from './part-row.ts'

/** What fills openings. */
export interface Filler {
  readonly filling: Filling
  readonly gauge: Gauge
  readonly openings: Openings
  readonly partRow: RowParter
}

/**
 * Fill openings with rows, so that both blocks of each begin on one opening and at one height: the first
 * language's on the left page, the second's on the right one, the notes of each at its foot. A row that
 * does not fit goes to the next opening, or is parted, if a tenth of the page would be left blank
 * otherwise. Figures and tables that would leave so much blank go behind the text that follows. The
 * blocks stand in the galleys of the element that `place` selects, to which the pages (`.leaf`) are
 * appended. Runs in the page.
 */
export function fillOpenings(
  place: string,
  wanted: readonly FacingRow[],
  { filling: { height, line }, gauge, openings, partRow }: Filler,
): void {
  const enough = Math.ceil(height / line / 10) * line
  /** Text flows up before a figure, so many blocks at most. */
  const most = 6
  const rows = [...wanted]
  /** Make what nothing parts as small as its page wants it. */
  const shrink = ({ sides }: FacingRow, start: number) => {
    for (const side of [0, 1] as const) {
      const block = sides[side]
      const part =
        openings.room(side, start, gauge.calledIn(block)) / gauge.takes(block, start) - 0.02
      if (block && part < 1) block.style.zoom = `${Math.max(0.2, part)}`
    }
  }

  const indent = (row: FacingRow | undefined, by: string) => {
    for (const block of row?.sides ?? []) if (block?.matches('p')) block.style.textIndent = by
  }

  for (const block of rows.flatMap(({ sides }) => sides)) if (block) gauge.snap(block)
  if (rows.length > 0) openings.open(place)
  for (let moves = 0; rows.length > 0; ) {
    const until = rows.findIndex(({ isHead }) => !isHead)
    const chunk = rows.slice(0, until < 0 ? rows.length : until + 1)
    const [first, last] = [chunk[0], chunk.at(-1)]
    if (!first || !last) return
    if (first.opens && openings.used() > 0) openings.open(place)
    const { fits, start } = openings.fit(chunk)
    const isEmpty = openings.used() === 0
    const isWorth = openings.blank() >= enough
    const next = rows[chunk.length]
    if (!fits && !isEmpty && isWorth && last.isMovable && moves < most && isText(next)) {
      // A paragraph behind a figure is flush, one behind another is not.
      if (chunk.length === 1) indent(next, '1em')
      indent(rows[chunk.length + 1], '0')
      rows.splice(chunk.length - 1, 2, next, last)
      moves++
      continue
    }
    moves = 0
    const rest =
      !fits && (isWorth || isEmpty) ? partRow(last, start, chunk.slice(0, -1)) : undefined
    if (!fits && !rest && !isEmpty) {
      openings.open(place)
      continue
    }
    if (!fits && !rest) shrink(last, start)
    chunk.forEach(openings.put)
    rows.splice(0, chunk.length, ...(rest ? [rest] : []))
    if (rest) openings.open(place)
  }

  function isText(row: FacingRow | undefined): row is FacingRow {
    return row !== undefined && !row.isHead && !row.isMovable
  }
}
