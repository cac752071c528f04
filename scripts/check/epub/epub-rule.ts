import type { Point, Position } from 'unist'
import type { OpenBook } from './epub-book.ts'

/** One thing that a rule found: what, in which file, and what should be there instead. */
export interface Finding {
  readonly what: string
  readonly where: string
  readonly expected: string
  /** The place in that file. */
  readonly at?: Point | Position | undefined
}

/** A rule of ours about a whole book. */
export type EpubRule = (book: OpenBook) => readonly Finding[]
