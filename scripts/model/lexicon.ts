/** What a work says is a word: names and terms that no dictionary has. */
export interface Lexicon {
  /** Words and phrases as written; in lower case where their capital is not their own. */
  readonly entries: readonly string[]
  /** What messages call the place for more of them: `lexicon.fr.txt`. */
  readonly name: string
}

/** The name of the lexicon beside an article, by primary language. */
export const lexiconName = (primary: string): string => `lexicon.${primary}.txt`
