import type { Foot } from '../footnotes/bodies.ts'

/** A row: a block of each language, or of one. */
export interface FacingRow {
  readonly sides: [HTMLElement | undefined, HTMLElement | undefined]
  /** Whether it goes with the row after it. */
  readonly isHead: boolean
  /** Whether it can be moved behind what follows it. */
  readonly isMovable: boolean
  /** Whether it begins an opening. */
  readonly opens: boolean
}

/** What openings are filled by; heights in CSS pixels. */
export interface Filling {
  /** Of a page's text, of its lines, and of what is above notes. */
  readonly height: number
  readonly line: number
  readonly above: number
  /** The notes that stand at the foot of their pages, with their heights. */
  readonly feet: readonly (Foot & { readonly height: number })[]
}
