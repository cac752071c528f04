import type { Attachable } from '../model/attachment.ts'
import type { NoteKind, NoteShow, NoteStatus } from '../model/note.ts'

type ShownAs = Exclude<NoteShow, 'internal'>

/** The words of a proof's own pages and of its notes. */
export interface ReviewLabels {
  /** What a note of a proof is called by a screen reader, before its number. */
  readonly note: string
  /** The page of counts, and the list that closes the proof. */
  readonly state: string
  readonly queries: string
  readonly noQueries: string
  readonly kind: string
  readonly person: string
  readonly total: string
  /** Notes that somebody wrote, and open ones that wait for somebody. */
  readonly written: string
  readonly awaited: string
  /** The form that chooses which notes are shown. */
  readonly filter: string
  readonly status: string
  readonly everybody: string
  /** Links: from a note to its passage, from the list to the note. */
  readonly toPassage: string
  readonly toNote: string
  readonly toQuery: string
}

/** What the accessibility summary of an e-book may say, a sentence each. */
export interface AccessibilityLabels {
  readonly text: string
  readonly headings: string
  readonly notes: string
  readonly imagesDescribed: string
  readonly imagesNotDescribed: string
  readonly longDescriptions: string
  readonly formulas: string
  readonly pages: string
  readonly moving: string
  /** What stands between two sentences. */
  readonly between: string
}

/** Every word that the tool itself puts into an edition, in one language. */
export interface LabelSet {
  readonly contents: string
  readonly figuresAndTables: string
  readonly notes: string
  readonly skipToText: string
  readonly cover: string
  readonly titlePage: string
  readonly landmarks: string
  /** What the e-book’s list of the pages of the PDF is called. */
  readonly printedPages: string
  readonly startOfText: string
  readonly colophon: string
  readonly figure: string
  readonly table: string
  /**
   * What running text calls them; and a page, whose number stands for `{page}`. Print fills that in
   * after the typographer, so its no-break space is here. And a version, and a state of the sources.
   */
  readonly inText: {
    readonly figure: string
    readonly table: string
    readonly page: string
    readonly version: string
    readonly source: string
  }
  readonly figureDescription: string
  readonly originalTitle: string
  readonly by: string
  readonly translatedBy: string
  readonly editedBy: string
  readonly version: string
  readonly notReleased: string
  /** One sentence under "not released". */
  readonly notReleasedWhy: string
  readonly released: string
  readonly proof: string
  readonly rights: string
  readonly licence: string
  readonly source: string
  readonly sourceDigest: string
  readonly typefaces: string
  readonly madeWith: string
  /** The link from a note to its call; `{note}` stands for the note's name. */
  readonly backTo: string
  /** What a note is called by a screen reader, before its number: the author's, and the others. */
  readonly note: string
  readonly noteNames: Readonly<Record<ShownAs, string>>
  readonly taskDone: string
  readonly taskOpen: string
  /** Labels of shown editorial notes. */
  readonly noteLabels: Readonly<Record<ShownAs, string>>
  /** What the sources inside a PDF are called. */
  readonly attached: Readonly<Record<Attachable, string>>
  readonly classification: string
  readonly embargo: string
  readonly accessibilitySummary: string
  readonly accessibility: AccessibilityLabels
  readonly noteKinds: Readonly<Record<NoteKind, string>>
  readonly noteStatuses: Readonly<Record<NoteStatus, string>>
  readonly due: string
  /** The place in a series. */
  readonly number: string
  /** What stands between two facts, and between a word and what explains it. */
  readonly comma: string
  readonly dash: string
  readonly review: ReviewLabels
}
