import type { NoteKind, NoteStatus } from '../model/note.ts'
import type { NoteEntry, NoteFailure, NotesOfEdition, NotesReport } from '../model/notes-report.ts'
import { deriveUuid } from '../model/uuid.ts'
import { entriesOf } from '../notes/entries.ts'
import type { NotesJob, NotesRead } from './read-notes.ts'

/** Which notes a report is about; what is not given does not choose. */
export interface NoteFilter {
  readonly kind?: readonly NoteKind[]
  readonly status?: readonly NoteStatus[]
  readonly by?: readonly string[]
  readonly for?: readonly string[]
}

/** What a report is asked. */
interface Asked {
  readonly filter: NoteFilter
  readonly failOn: readonly NoteFailure[]
  readonly version: string
  /** ISO 8601 instant. */
  readonly now: string
}

/** Gather what the formats of `notes report` tell: the notes chosen, edition by edition. */
export function notesReport(read: NotesRead, { filter, failOn, version, now }: Asked): NotesReport {
  const today = now.slice(0, 10)
  const editions = read.jobs.map(job => editionOf(job, filter, today))
  const messages = read.messages()
  const failed = editions.some(({ entries }) =>
    entries.some(({ failures }) => failures.some(failure => failOn.includes(failure))),
  )
  const faulty = messages.some(({ level }) => level === 'error')
  return { version, editions, messages, failOn, today, exitCode: failed || faulty ? 1 : 0 }
}

function editionOf(notesJob: NotesJob, filter: NoteFilter, today: string): NotesOfEdition {
  const { job, manuscript, file, text, anchoring, people } = notesJob
  const { work } = job
  const { front, lang } = manuscript
  const entries = entriesOf({ anchoring, text, article: manuscript.file, notes: file, today })
  return {
    name: `${work.id}.${lang}`,
    work: work.id,
    uuid: deriveUuid(work.shared.data.uuid ?? work.id, lang),
    lang,
    title: front.data.title ?? work.shared.data.title ?? work.id,
    article: manuscript.place.article,
    notesFile: file.path,
    people,
    entries: entries.filter(entry => isChosen(entry, filter)),
  }
}

const isChosen = ({ note }: NoteEntry, filter: NoteFilter): boolean =>
  (['kind', 'status', 'by', 'for'] as const).every(field => {
    const wanted: readonly string[] | undefined = filter[field]
    return wanted === undefined || wanted.includes(note[field] ?? '')
  })
