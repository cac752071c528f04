import type { NoteEntry, Passage } from '../model/notes-report.ts'
import { visible } from './visible.ts'

/** A replacement in the article's file: from where to where, and by which words. */
export interface Replacement {
  readonly passage: Passage
  readonly text: string
}

/** Statuses in which a proposal still stands beside the old words. */
const pending = new Set(['open', 'answered', 'accepted'])

/** What Markdown may read as more than text; also a `!`, which makes an image of a link after it. */
const markup = /[\\`*_[\]<>&~|{}\r\n]|!$/

/** What makes a block of a line that begins with it. Source: CommonMark 0.31, chapter 4. */
const blockStart = /^\s*(?:[#+=-]|\d+[.)]|:::)/

/**
 * Find the replacement that makes a note's change in the article, or none where it is not sure to
 * do that and no more: the change is settled, the passage holds markup, or the new words would be
 * read as some.
 */
export function replacementOf({ note, passage }: NoteEntry): Replacement | undefined {
  const { mark, new: text } = note.excerpt
  if (mark === 'highlight' || !pending.has(note.status) || !passage) return undefined
  if (!(passage.verbatim ?? seemsVerbatim(passage))) return undefined
  if (markup.test(text) || visible(text) !== text) return undefined
  const beginsLine = passage.start.column === 1
  if (beginsLine && blockStart.test(text + passage.suffix)) return undefined
  return { passage, text }
}

/**
 * Markup or an escape within the passage would make it longer than its words. Of an insertion
 * nothing can be told in this way.
 */
const seemsVerbatim = ({ start, end, exact }: Passage): boolean =>
  exact !== '' && start.line === end.line && end.column - start.column === exact.length
