import type { Message } from './message.ts'

/** A block as it stands in an edition, for a report. Lines and columns are 1-based. */
export interface Excerpt {
  readonly lang: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly text: string
}

/** A message about a translation, with the words that it is about on both sides. */
export interface EditionFinding {
  readonly message: Message
  readonly source?: Excerpt
  readonly target?: Excerpt
}

/** How many blocks of a translation are in each state; each block of source or translation is in one. */
export interface BlockCounts {
  /** Translated, and marked with the texts that stand there now, or with an older translation. */
  readonly marked: number
  /** Translated, and not marked, or both sides have changed since. */
  readonly unmarked: number
  /** The source has changed since its translation was marked. */
  readonly stale: number
  readonly missing: number
  readonly extra: number
  /** Missing or extra, and wanted so. */
  readonly wanted: number
}

/** What was found out about one translation. */
export interface EditionCheck {
  /** `japan-europe.en`. */
  readonly name: string
  readonly lang: string
  /** The language that it was translated from. */
  readonly source: string
  readonly article: string
  readonly record: string
  readonly counts: BlockCounts
  /** How many of its pairs have facts that differ, unasked and as wanted. */
  readonly drifting: number
  readonly accepted: number
  readonly findings: readonly EditionFinding[]
}

/** What `editions check` found, for every form alike. */
export interface EditionsReport {
  readonly version: string
  readonly editions: readonly EditionCheck[]
  /** Works in which nothing is a translation, with their languages. */
  readonly alone: readonly { readonly work: string; readonly languages: readonly string[] }[]
  /** Faults of the files themselves. */
  readonly messages: readonly Message[]
  readonly exitCode: 0 | 1
}
