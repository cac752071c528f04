import type { NoteFailure } from '../model/notes-report.ts'

/** What is wrong with a note that its status does not say already. */
export const remarksOf = (failures: readonly NoteFailure[]): NoteFailure[] =>
  failures.filter(failure => failure !== 'open' && failure !== 'answered')
