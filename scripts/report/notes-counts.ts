import { noteStatuses } from '../model/note.ts'
import { type NotesReport, noteFailures } from '../model/notes-report.ts'

/** Count a report's notes: all, by status, and by what is wrong with them. */
export function countNotes({ editions }: NotesReport) {
  const entries = editions.flatMap(edition => edition.entries)
  return {
    all: entries.length,
    byStatus: noteStatuses.map(status => ({
      status,
      count: entries.filter(({ note }) => note.status === status).length,
    })),
    byFailure: noteFailures.map(failure => ({
      failure,
      count: entries.filter(({ failures }) => failures.includes(failure)).length,
    })),
  }
}
