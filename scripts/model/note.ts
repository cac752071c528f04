import type { Root } from 'mdast'
import type { Position } from 'unist'

export const noteKinds = [
  'translation',
  'fact',
  'gloss',
  'style',
  'source',
  'legal',
  'layout',
] as const
export const noteStatuses = ['open', 'answered', 'accepted', 'rejected', 'resolved'] as const
export const noteShows = ['internal', 'ndlr', 'nde', 'ndt'] as const

export type NoteKind = (typeof noteKinds)[number]
export type NoteStatus = (typeof noteStatuses)[number]
export type NoteShow = (typeof noteShows)[number]

/** A sign for each status, so that none is told by its colour alone. All are in our sans serif. */
export const noteSigns: Readonly<Record<NoteStatus, string>> = {
  open: '○',
  answered: '△',
  accepted: '✓',
  rejected: '✗',
  resolved: '●',
}

/** Whether a note still waits for somebody: to answer it, or to decide on the answer. */
export const isQuery = ({ status }: { readonly status: NoteStatus }): boolean =>
  status === 'open' || status === 'answered'

/** The marked part of a note's quotation (CriticMarkup) with the words around it. */
export interface Excerpt {
  readonly before: string
  readonly mark: 'highlight' | 'substitution' | 'deletion' | 'insertion'
  /** What stands in the manuscript; empty for an insertion. */
  readonly old: string
  /** What would stand there; equal to `old` for a highlight, empty for a deletion. */
  readonly new: string
  readonly after: string
}

/** One editorial note as written in the notes file. */
export interface Note {
  readonly id: string
  readonly kind: NoteKind
  readonly status: NoteStatus
  readonly by?: string
  readonly for?: string
  /** ISO 8601 date. */
  readonly due?: string
  readonly show: NoteShow
  readonly excerpt: Excerpt
  /** The note's own words. */
  readonly body: Root
  /** Of the whole block, in the notes file. */
  readonly position: Position
}

/** A note of a proof, with its number in the order of the text. */
export interface NumberedNote {
  readonly note: Note
  readonly number: number
}
