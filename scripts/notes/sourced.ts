import type { Note, NoteKind } from '../model/note.ts'

/** Kinds of notes that rest on something outside the text. */
const factual: readonly NoteKind[] = ['fact', 'source', 'legal']

/** An address, a DOI, an ISBN, or a line that says what the source is, in the tool's languages. */
const naming = /https?:\/\/|\bdoi\b|\b10\.\d{4,}\/|\bisbn\b|^\W*(?:sources?\s*:|出典\s*[:：])/imu

/**
 * Tell whether a note that is no longer open rests on a source and names none: a fact, source or
 * legal note without an address, a DOI, an ISBN or a line “Source: …”. `words` are its own, as
 * Markdown.
 */
export const isUnsourced = ({ kind, status }: Note, words: string): boolean =>
  factual.includes(kind) && status !== 'open' && !naming.test(words)
