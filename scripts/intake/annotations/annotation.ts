import type { RootContent } from 'mdast'
import type { Excerpt, NoteKind, NoteShow, NoteStatus } from '../../model/note.ts'
import type { Decision } from '../decision.ts'

/** Who said something, and when, as the file has it. */
export interface Signature {
  readonly author?: string
  /** ISO 8601 date. */
  readonly date?: string
}

/** A comment or one of its replies. */
export interface Remark extends Signature {
  /** The words it is about, when they are a part of a change's new words. */
  readonly about?: string
  readonly words: readonly RootContent[]
}

/** A comment or a proposed change as it was read, before it is a note. */
export interface Annotation extends Signature {
  /** For the report: `comment 3 of Word`. */
  readonly from: string
  /** For the report, where it lies in the file it came from: `paragraph 12`. */
  readonly place?: string
  /**
   * The marked words, and before and after them the whole of their paragraph. A highlight without
   * words is a mere place; new words with a line end (LF) make a new paragraph there.
   */
  readonly excerpt: Excerpt
  /** The first is the note's own, the others are replies. */
  readonly remarks: readonly Remark[]
  readonly moved?: 'from' | 'to'
  /** Name of the one who is to answer. */
  readonly audience?: string
  /** ISO 8601 date. */
  readonly due?: string
  /** The id it had as a note, when it comes from one. */
  readonly noteId?: string
  readonly kind: NoteKind
  readonly status: NoteStatus
  readonly show: NoteShow
}

/** What a file held: its annotations in the order of the text, and what was decided on the way. */
export interface Reading {
  readonly annotations: readonly Annotation[]
  readonly decisions: readonly Decision[]
}
