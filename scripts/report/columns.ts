/** How one column of a table is set. */
export interface Column {
  readonly align: 'left' | 'right'
  /** Cells wider than this stay whole but do not widen the column for the others. */
  readonly atMost?: number
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What terminals draw two cells wide: CJK, fullwidth forms and emoji (UAX #11, W and F). */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u

/** The cells that a line of text takes on a terminal. */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1
  return width
}

/** Cut a line of text to so many cells, the last of them an ellipsis; what fits stays whole. */
export function shortened(text: string, atMost: number): string {
  if (widthOf(text) <= atMost) return text
  let width = 1
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    width += widthOf(segment)
    if (width > atMost) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

/**
 * Pad the cells of a table so that its columns stand under each other; nothing is cut. The last
 * cell of a row gets no spaces after it. Cells are padded before they are coloured, for escapes
 * would count as text.
 */
export function aligned(rows: readonly (readonly string[])[], columns: readonly Column[]) {
  const widths = columns.map(({ atMost = Infinity }, at) =>
    Math.max(0, ...rows.map(row => widthOf(row[at] ?? '')).filter(width => width <= atMost)),
  )
  return rows.map(row =>
    row.map((cell, at) => {
      const gap = ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(cell)))
      if (columns[at]?.align === 'right') return gap + cell
      return at === row.length - 1 ? cell : cell + gap
    }),
  )
}
