import picocolors from 'picocolors'
import { type NoteStatus, noteSigns } from '../model/note.ts'
import type { NoteEntry, NotesOfEdition, NotesReport } from '../model/notes-report.ts'
import { aligned, type Column, shortened, widthOf } from './columns.ts'
import { countMessages, inOrder } from './messages.ts'
import { countNotes } from './notes-counts.ts'
import { remarksOf } from './notes-remarks.ts'
import { counted } from './quantities.ts'
import { messageLines, type Paint } from './terminal.ts'
import { visible } from './visible.ts'

/** A status is told by sign and word; its colour only helps. */
const shades = {
  open: 'yellow',
  answered: 'cyan',
  accepted: 'green',
  rejected: 'magenta',
  resolved: 'dim',
} as const satisfies Record<NoteStatus, keyof Paint>

/** Place, status, kind, id, people, remarks; the last is padded too, since words follow. */
const columns: readonly Column[] = [
  { align: 'left' },
  { align: 'left' },
  { align: 'left' },
  // One long id would push the words of all other notes off the screen.
  { align: 'left', atMost: 24 },
  { align: 'left' },
  { align: 'left' },
  { align: 'left' },
]

/** However narrow the terminal, so many cells of a passage are shown. */
const leastWords = 20

/**
 * Write notes for people, editors and grep: a heading for each edition, then a line for each note as
 * `file:line:column  status  kind  id  by → for  due  words`, the words cut to the terminal's width
 * (`Infinity` cuts nothing). Then the messages of the files, and two lines that sum up.
 */
export function terminalNotes(report: NotesReport, color: boolean, width: number): string {
  const paint = picocolors.createColors(color)
  return [
    ...report.editions.map(edition => editionLines(edition, paint, width)),
    messageLines(inOrder(report.messages), paint),
    summaryOf(report, paint),
  ]
    .filter(part => part !== '')
    .join('\n')
}

function editionLines(edition: NotesOfEdition, paint: Paint, width: number): string {
  const heading = `${paint.bold(visible(edition.name))}  ${visible(edition.article)}`
  if (edition.entries.length === 0) return `${heading}  no notes\n`
  const rows = aligned(
    edition.entries.map(entry => [...cellsOf(entry, edition), '']),
    columns,
  )
  // A column that no note of the edition fills is left out.
  const filled = columns.map((_, at) => rows.some(row => row[at]?.trim()))
  const lines = edition.entries.flatMap((entry, index) => {
    const cells = rows[index] ?? []
    const taken = cells.reduce((sum, cell, at) => sum + (filled[at] ? widthOf(cell) + 2 : 0), 0)
    const shown = painted(cells, entry, paint).filter((_, at) => filled[at])
    const words = wordsOf(entry, Math.max(leastWords, width - taken))
    return [
      [...shown, words].join('  '),
      ...nearLines(entry, edition).map(line => paint.cyan(shortened(line, width))),
    ]
  })
  return [heading, ...lines].map(line => `${line}\n`).join('')
}

function cellsOf({ note, passage, failures }: NoteEntry, edition: NotesOfEdition): string[] {
  const { line, column } = passage?.start ?? note.position.start
  return [
    `${visible(passage ? edition.article : edition.notesFile)}:${line}:${column}`,
    `${noteSigns[note.status]} ${note.status}`,
    note.kind,
    visible(note.id),
    visible([note.by ?? '', note.for ? `→ ${note.for}` : ''].join(' ').trim()),
    [...(note.due ? [`due ${visible(note.due)}`] : []), ...remarksOf(failures)].join(', '),
  ]
}

function painted(cells: readonly string[], { note, failures }: NoteEntry, paint: Paint) {
  const [place = '', status = '', kind = '', id = '', people = '', remarks = ''] = cells
  return [
    place,
    paint[shades[note.status]](status),
    kind,
    paint.bold(id),
    paint.dim(people),
    remarksOf(failures).length > 0 ? paint.red(remarks) : paint.dim(remarks),
  ]
}

/** The marked words and what is to become of them, on one line of so many cells. */
function wordsOf({ note, passage }: NoteEntry, room: number): string {
  const { mark } = note.excerpt
  const old = onOneLine(note.excerpt.old)
  const wanted = onOneLine(note.excerpt.new)
  const quoted = (text: string, cells: number) => `“${shortened(text, cells - 2)}”`
  if (mark === 'deletion') return `delete ${quoted(old, room - 7)}`
  if (mark === 'insertion') return `insert ${quoted(wanted, room - 7)}`
  if (mark === 'highlight') return quoted(onOneLine(passage?.exact ?? note.excerpt.old), room)
  // Each side has half, and what the other does not need.
  const both = room - 3
  const least = Math.floor(both / 2)
  const forNew = Math.min(widthOf(wanted) + 2, Math.max(least, both - widthOf(old) - 2))
  return `${quoted(old, both - forNew)} → ${quoted(wanted, forNew)}`
}

/** Where the passage of a lost note may be. */
function nearLines({ lost }: NoteEntry, { article }: NotesOfEdition): string[] {
  if (!lost) return []
  const at = ({ line, column }: { line: number; column: number }) =>
    `${visible(article)}:${line}:${column}`
  const { matches, nearest } = lost
  if (matches.length > 0)
    return [`    found ${counted(matches.length, 'time')}: ${matches.map(at).join(', ')}`]
  if (!nearest) return ['    nothing in the article is near to it']
  return [`    nearest: ${at(nearest.point)} “${onOneLine(nearest.text)}”`]
}

/** Line breaks of the source are blanks to a reader. */
const onOneLine = (text: string): string => visible(text.replace(/[ \t\r\n]+/g, ' '))

function summaryOf(report: NotesReport, paint: Paint): string {
  const { all, byStatus, byFailure } = countNotes(report)
  const statuses = byStatus.filter(({ count }) => count > 0)
  const list = statuses.map(({ status, count }) => `${count} ${status}`).join(', ')
  const { errors } = countMessages(report.messages)
  const fails = [
    ...byFailure
      .filter(({ failure, count }) => count > 0 && report.failOn.includes(failure))
      .map(({ failure, count }) => `${count} ${failure}`),
    ...(errors > 0 ? [counted(errors, 'error')] : []),
  ]
  const said = `${counted(all, 'note')} in ${counted(report.editions.length, 'edition')}`
  return [
    paint.bold(list ? `${said}: ${list}` : said),
    fails.length > 0 ? paint.red(`fails: ${fails.join(', ')}`) : 'fails: nothing',
    '',
  ].join('\n')
}
