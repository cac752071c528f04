import type { Note } from './note.ts'

/**
 * Say which words of a note's marked part stand in the manuscript: the old ones, until the note is
 * resolved, which a change is when it has been made there.
 */
export const standingWords = ({ status, excerpt }: Note): string =>
  status === 'resolved' ? excerpt.new : excerpt.old

/** Whether a note proposes other words than the manuscript has, or has brought them there. */
export const isChange = ({ excerpt }: Note): boolean => excerpt.mark !== 'highlight'
