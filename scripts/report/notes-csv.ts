import type { Excerpt } from '../model/note.ts'
import type { NoteEntry, NotesOfEdition, NotesReport } from '../model/notes-report.ts'
import { standingWords } from '../model/standing.ts'
import { remarksOf } from './notes-remarks.ts'
import { visible } from './visible.ts'

const header = [
  ...['edition', 'id', 'kind', 'status', 'by', 'for', 'due', 'show'],
  ...['article', 'line', 'column', 'passage', 'change', 'words', 'state'],
]

/**
 * Write notes as a table for spreadsheets: a header and a row for each note, every cell in quotes.
 * A lost note has no line and column, for these are the article's. Source: RFC 4180.
 */
export const csvNotes = ({ editions }: NotesReport): string =>
  [header, ...editions.flatMap(edition => edition.entries.map(entry => rowOf(entry, edition)))]
    .map(row => `${row.map(cellOf).join(',')}\r\n`)
    .join('')

const rowOf = ({ note, words, passage, failures }: NoteEntry, edition: NotesOfEdition) => [
  edition.name,
  note.id,
  note.kind,
  note.status,
  note.by ?? '',
  note.for ?? '',
  note.due ?? '',
  note.show,
  edition.article,
  passage ? String(passage.start.line) : '',
  passage ? String(passage.start.column) : '',
  passage?.exact ?? standingWords(note),
  changeOf(note.excerpt),
  words,
  remarksOf(failures).join(' '),
]

/** A proposal in the marks of the notes file: words alone would not tell a deletion. */
function changeOf({ mark, old, new: wanted }: Excerpt): string {
  if (mark === 'substitution') return `{~~${old}~>${wanted}~~}`
  if (mark === 'deletion') return `{--${old}--}`
  if (mark === 'insertion') return `{++${wanted}++}`
  return ''
}

/**
 * What a spreadsheet would take for the start of a formula, the full-width signs in East Asian
 * settings too. Source: OWASP, “CSV Injection”.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * Write a cell: an apostrophe before what would be a formula, control characters made visible, in
 * quotes always, since a spreadsheet that parts cells at semicolons must not part a note's words.
 */
function cellOf(text: string): string {
  const shown = text.replaceAll('\r\n', '\n').split('\n').map(visible).join('\n')
  return `"${formula.test(text) ? "'" : ''}${shown.replaceAll('"', '""')}"`
}
