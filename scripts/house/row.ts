/**
 * A row of a house list: what to avoid, in the notation of `phrase.ts`; what to write instead, parted by
 * ` | `, likeliest first, or nothing where it should go; why; a sentence that it is in; one that it leaves.
 */
export type HouseRow = readonly [
  avoid: string,
  prefer: string,
  why: string,
  wrong: string,
  right: string,
]

/** Forms of which a text uses one throughout, and forms that are another language's. */
export interface Variants {
  readonly forms: readonly string[]
  readonly foreign?: readonly string[]
}

/** What the house has to say about one language. */
export interface HouseList {
  /** Word for word from another language. */
  readonly calques: readonly HouseRow[]
  /** Left of a web page or of a machine, within a text. */
  readonly residue: readonly HouseRow[]
  readonly words: readonly HouseRow[]
  readonly acronyms: readonly Variants[]
  readonly variants: readonly Variants[]
}
