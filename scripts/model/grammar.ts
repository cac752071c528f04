/** What an outside program says of a text of several lines. */
export interface GrammarRemark {
  /** The line that it is about, from 0. */
  readonly line: number
  /** UTF-16 units of that line. */
  readonly start: number
  readonly end: number
  /** In the program's own words, which are often the language's. */
  readonly says: string
  readonly suggestions: readonly string[]
}

/** An outside program that knows the grammar of a language. */
export interface GrammarProgram {
  readonly name: string
  /** Whether it knows a language, as a BCP 47 tag. */
  readonly knows: (lang: string) => boolean
  /** Its report on a text, a passage a line; `undefined` when it is not there or gives none. */
  readonly ask: (text: string, lang: string) => Promise<string | undefined>
  /** The remarks in a report on that text; none of what is no report. */
  readonly read: (report: string, text: string) => readonly GrammarRemark[]
}
