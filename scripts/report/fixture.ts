import { Socket } from 'node:net'
import type { Message } from '../model/message.ts'
import type { Excerpt, Note } from '../model/note.ts'
import type {
  Lost,
  NoteEntry,
  NotesOfEdition,
  NotesReport,
  Passage,
} from '../model/notes-report.ts'
import type { BuiltFile, Format, RunReport } from '../model/report.ts'

/** Build a message of a test: a warning at 1:1 of `a.md`, but for what is given. */
export const message = (given: Partial<Message> = {}): Message => ({
  file: 'a.md',
  line: 1,
  column: 1,
  level: 'warning',
  blame: 'manuscript',
  rule: 'link-dead',
  reason: 'Unexpected X, expected Y',
  ...given,
})

/** Build a run of a test: a build without works, but for what is given. */
export const run = (given: Partial<RunReport> = {}): RunReport => ({
  command: 'build',
  version: '0.1.0',
  works: [],
  books: [],
  messages: [],
  timings: [],
  milliseconds: 640,
  exitCode: 0,
  ...given,
})

/** Build a run with one work that has these messages. */
export const runWith = (...messages: Message[]): RunReport =>
  run({ works: [{ id: 'a', editions: [], messages }], exitCode: 1 })

/** Build a file that was written. */
export const file = (path: string, format: Format, bytes: number, pages?: number): BuiltFile => ({
  path,
  format,
  bytes,
  sha256: '0'.repeat(64),
  ...(pages === undefined ? {} : { pages }),
})

/** Build a note of a test: an open query about a fact, but for what is given. */
export const note = (given: Partial<Note> = {}): Note => ({
  id: 'mission',
  kind: 'fact',
  status: 'open',
  show: 'internal',
  excerpt: excerpt(),
  body: { type: 'root', children: [] },
  position: { start: { line: 3, column: 1 }, end: { line: 7, column: 4 } },
  ...given,
})

/** Build a quotation with its marked part: `a ouvert {==une mission==} auprès`. */
export const excerpt = (given: Partial<Excerpt> = {}): Excerpt => ({
  before: 'a ouvert ',
  mark: 'highlight',
  old: 'une mission',
  new: 'une mission',
  after: ' auprès',
  ...given,
})

/** Build the passage of such a note: on line 12, from column 16. */
export const passage = (given: Partial<Passage> = {}): Passage => ({
  start: { line: 12, column: 16 },
  end: { line: 12, column: 27 },
  exact: 'une mission',
  prefix: 'Tokyo a ouvert ',
  suffix: ' auprès de l’Alliance',
  from: 215,
  to: 226,
  ...given,
})

/** Build a note with its passage. */
export const entry = (
  given: Partial<Note> = {},
  rest: Partial<Omit<NoteEntry, 'note'>> = {},
): NoteEntry => ({
  note: note(given),
  words: 'À vérifier : la date.',
  passage: passage(),
  failures: [],
  ...rest,
})

/** Build a note that hangs on no passage. */
export const lostEntry = (lost: Lost, given: Partial<Note> = {}): NoteEntry => ({
  note: note(given),
  words: 'À vérifier : la date.',
  lost,
  failures: ['orphan'],
})

/** Build the notes of an edition: `a.fr`, whose people are Red and Ver. */
export const notesEdition = (
  entries: readonly NoteEntry[],
  given: Partial<NotesOfEdition> = {},
): NotesOfEdition => ({
  name: 'a.fr',
  work: 'a',
  uuid: '3f2b6c1e-8a4d-8c55-9d10-6f5e4d3c2b1a',
  lang: 'fr',
  title: 'Le titre',
  article: 'a/article.fr.md',
  notesFile: 'a/article.fr.notes.md',
  people: new Map([
    ['red', { name: 'Rédaction', role: 'editor' }],
    ['ver', { name: 'Vérification', url: 'https://example.org/ver' }],
  ]),
  entries,
  ...given,
})

/** Build a report of notes: of one edition with these notes. */
export const notesReport = (
  entries: readonly NoteEntry[] = [],
  given: Partial<NotesReport> = {},
): NotesReport => ({
  version: '0.1.0',
  editions: [notesEdition(entries)],
  messages: [],
  failOn: [],
  today: '2026-12-01',
  exitCode: 0,
  ...given,
})

/**
 * A terminal without colours that keeps what is written to it. A socket, as `tty.WriteStream` is
 * one, so that it may stand where Node's own stderr stands.
 */
export class Terminal extends Socket implements NodeJS.WriteStream {
  readonly isTTY = true
  readonly columns = 80
  readonly rows = 24
  text = ''
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
  getColorDepth = (): number => 1
  hasColors = (): boolean => false
  getWindowSize = (): [number, number] => [this.columns, this.rows]
  clearLine = (): boolean => true
  clearScreenDown = (): boolean => true
  cursorTo = (): boolean => true
  moveCursor = (): boolean => true
}
