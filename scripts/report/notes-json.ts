import type { Point } from 'unist'
import type {
  Lost,
  NoteEntry,
  NotesOfEdition,
  NotesReport,
  Passage,
} from '../model/notes-report.ts'
import { messageOf } from './json.ts'
import { jsonText } from './json-text.ts'
import { countMessages, inOrder } from './messages.ts'
import { countNotes } from './notes-counts.ts'

/** The name of this form; the number changes when a field goes or changes its meaning. */
export const notesSchema = 'imprimatur-notes/1'

/**
 * Write notes as JSON of the form `imprimatur-notes/1`, which docs/report.md describes field by
 * field. Each field is named here, so that a new field of the model does not slip out unannounced.
 */
export const jsonNotes = (report: NotesReport): string =>
  jsonText({
    schema: notesSchema,
    version: report.version,
    exitCode: report.exitCode,
    today: report.today,
    failOn: report.failOn,
    counts: countsOf(report),
    messages: inOrder(report.messages).map(messageOf),
    editions: report.editions.map(editionOf),
  })

function countsOf(report: NotesReport) {
  const { all, byStatus, byFailure } = countNotes(report)
  return {
    editions: report.editions.length,
    notes: all,
    statuses: Object.fromEntries(byStatus.map(({ status, count }) => [status, count])),
    failures: Object.fromEntries(byFailure.map(({ failure, count }) => [failure, count])),
    ...countMessages(report.messages),
  }
}

const editionOf = (edition: NotesOfEdition) => ({
  name: edition.name,
  work: edition.work,
  uuid: edition.uuid,
  lang: edition.lang,
  title: edition.title,
  article: edition.article,
  notesFile: edition.notesFile,
  people: [...edition.people].map(([id, { name, role, url }]) => ({ id, name, role, url })),
  notes: edition.entries.map(entryOf),
})

const entryOf = ({ note, words, passage, lost, failures }: NoteEntry) => ({
  id: note.id,
  kind: note.kind,
  status: note.status,
  by: note.by,
  for: note.for,
  due: note.due,
  show: note.show,
  start: pointOf(note.position.start),
  end: pointOf(note.position.end),
  quotation: {
    mark: note.excerpt.mark,
    before: note.excerpt.before,
    old: note.excerpt.old,
    new: note.excerpt.new,
    after: note.excerpt.after,
  },
  words,
  passage: passage && passageOf(passage),
  lost: lost && lostOf(lost),
  failures,
})

const passageOf = ({ start, end, exact, prefix, suffix, from, to }: Passage) => ({
  start: pointOf(start),
  end: pointOf(end),
  exact,
  prefix,
  suffix,
  from,
  to,
})

const lostOf = ({ matches, nearest }: Lost) => ({
  matches: matches.map(pointOf),
  nearest: nearest && {
    ...pointOf(nearest.point),
    text: nearest.text,
    // To a thousandth: enough to tell places apart.
    likeness: Math.round(nearest.likeness * 1000) / 1000,
  },
})

const pointOf = ({ line, column }: Point) => ({ line, column })
