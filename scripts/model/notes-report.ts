import type { Point } from 'unist'
import type { Message } from './message.ts'
import type { Note } from './note.ts'

/** Where a note's passage lies in the article, and the words there as a reader reads them. */
export interface Passage {
  /** 1-based lines and columns of the article's file; `end` is after the last character. */
  readonly start: Point
  readonly end: Point
  /** The marked words; empty where only an insertion is proposed. */
  readonly exact: string
  /** Up to 32 characters before and after. Source: W3C Web Annotation, text-quote selector. */
  readonly prefix: string
  readonly suffix: string
  /** The same place in characters of the whole text. Source: the same, text-position selector. */
  readonly from: number
  readonly to: number
  /** Whether the article's file holds just `exact` from `start` to `end`, free to be replaced. */
  readonly verbatim?: boolean
}

/** Why a note hangs on no passage: its quotation is nowhere in the article, or in several places. */
export interface Lost {
  /** The places where the quotation begins; empty when there is none. */
  readonly matches: readonly Point[]
  /** The likeliest place, when the quotation is nowhere. */
  readonly nearest?: Nearest
}

/** The place that is most like a quotation. */
export interface Nearest {
  readonly point: Point
  readonly text: string
  /** From 0 to 1: the share of the quotation's characters that need no change. */
  readonly likeness: number
}

/** What `--fail-on` can ask for. */
export const noteFailures = ['open', 'answered', 'orphan', 'unsourced', 'overdue'] as const
export type NoteFailure = (typeof noteFailures)[number]

/** One note as the reports tell of it: either its passage, or why it has none. */
export interface NoteEntry {
  readonly note: Note
  /** The note's own words as Markdown, without its quotation. */
  readonly words: string
  readonly passage?: Passage
  readonly lost?: Lost
  /** What is wrong with it; only what was asked for with `--fail-on` fails the command. */
  readonly failures: readonly NoteFailure[]
}

/** Somebody whom work.yaml declares. */
export interface DeclaredPerson {
  readonly name: string
  readonly role?: string
  readonly url?: string
}

/** The notes of one edition, in the order of the text; those without a place come last. */
export interface NotesOfEdition {
  /** `japan-europe.fr`. */
  readonly name: string
  readonly work: string
  /** The edition's UUID. */
  readonly uuid: string
  readonly lang: string
  readonly title: string
  /** Paths as given to the user: relative to where the command was called. */
  readonly article: string
  readonly notesFile: string
  readonly people: ReadonlyMap<string, DeclaredPerson>
  readonly entries: readonly NoteEntry[]
}

/** What `notes report` found, for every format alike. */
export interface NotesReport {
  readonly version: string
  readonly editions: readonly NotesOfEdition[]
  /** Faults of the files themselves: a note that cannot be read, a person not declared. */
  readonly messages: readonly Message[]
  /** What was asked for with `--fail-on`. */
  readonly failOn: readonly NoteFailure[]
  /** ISO 8601 date of the run, by which a note is overdue. */
  readonly today: string
  readonly exitCode: 0 | 1
}
