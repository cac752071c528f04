/** How the words of an edition may be divided at the ends of printed lines. */
export interface Hyphenation {
  /** Words as they may be divided, a hyphen at each place: `Indo-Paci-fique`; without any, never. */
  readonly exceptions: readonly string[]
  /** The fewest letters before and after a break, and of a word that is divided; else the language's. */
  readonly left?: number | undefined
  readonly right?: number | undefined
  readonly shortest?: number | undefined
  /** Whether names stay whole: those in `known`, and where nouns have small letters, all capitalised words. */
  readonly names: NameDivision
  /** Names, of one word or more: of the work's people, of its lexicon. */
  readonly known: readonly string[]
}

export const nameDivisions = ['keep', 'divide'] as const
export type NameDivision = (typeof nameDivisions)[number]

export const hyphenationByDefault: Hyphenation = { exceptions: [], names: 'keep', known: [] }
