import type { Term } from '../model/term.ts'
import type { Block } from './block.ts'

/** The languages of two editions, BCP 47, and what is known to be called how in them. */
export interface Languages {
  readonly source: string
  readonly target: string
  readonly terms?: readonly Term[]
}

/**
 * Blocks that are each other's translation. One side is empty where the other edition has nothing for it;
 * two blocks stand on a side where they are one in the other edition.
 */
export interface Pair<Content> {
  readonly source: readonly Content[]
  readonly target: readonly Content[]
  /** The explicit id of the source's block, else of the translation's. */
  readonly id?: string
}

/** Tells blocks that are known to be each other's translation. */
export type Known = (source: Block, target: Block) => boolean
