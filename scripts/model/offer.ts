import type { NoteKind, NoteStatus } from './note.ts'

/** The place that is offered to a note that has lost its own, as people and programs are told. */
export interface Offer {
  readonly notesFile: string
  /** Of the note, 1-based. */
  readonly line: number
  readonly column: number
  readonly id: string
  readonly kind: NoteKind
  readonly status: NoteStatus
  /** The quotation as the note has it, and as the article would have it; in CriticMarkup. */
  readonly was: string
  readonly now: string
  /** `article.fr.md:33:20`. */
  readonly place: string
  /** From 0 to 1. */
  readonly likeness: number
}

/** A note for which there is no place to offer. */
export interface Hopeless {
  readonly notesFile: string
  readonly id: string
}

/** What became of a run's lost notes. */
export interface Relinked {
  readonly offers: readonly Offer[]
  readonly taken: ReadonlySet<Offer>
  readonly hopeless: readonly Hopeless[]
}
