import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import { isQuery, type Note, type NoteKind } from '../model/note.ts'

/** Kinds of notes that hold a release back until work.yaml says otherwise. */
const blockingByDefault: readonly NoteKind[] = ['translation', 'fact', 'legal']

/** All that decides on a release. */
export interface ReleaseCase {
  readonly metadata: Metadata
  readonly notes: readonly Note[]
  readonly notesFile: VFile | undefined
  readonly articleFile: VFile
  readonly blocking: readonly NoteKind[] | undefined
  /** Fields that still say TODO, each with its file. */
  readonly todos: readonly {
    readonly field: string
    readonly file: VFile
    readonly place: { line: number; column: number } | undefined
  }[]
  /** ISO 8601 instant. */
  readonly today: string
  /** A date from outside the manuscript (SOURCE_DATE_EPOCH), ISO 8601. */
  readonly epoch: string | undefined
}

/**
 * Decide on a release: each reason against it is a fault at its place. The released state out, or
 * `released: false` when anything speaks against it.
 */
export function decideRelease(release: ReleaseCase): Release {
  const { metadata, articleFile } = release
  const blocking = release.blocking ?? blockingByDefault
  let refused = false
  const refuse: typeof fault = (...reason) => {
    refused = true
    fault(...reason)
  }
  for (const note of release.notes) {
    const what = whatSpeaksAgainst(note, blocking)
    if (release.notesFile && what)
      refuse(
        release.notesFile,
        'release-note',
        `Unexpected ${what} note “${note.id}”, expected it to be resolved`,
        { place: note.position.start },
      )
  }
  for (const { field, file, place } of release.todos)
    refuse(file, 'release-todo', `Unexpected TODO in “${field}”, expected a value`, { place })
  const start = { line: 1, column: 1 }
  const { version } = metadata
  // In the order in which the files are dated; what git or the disk know of is no date to print.
  const date = release.epoch ?? metadata.modified ?? metadata.published
  if (!version)
    refuse(
      articleFile,
      'release-version',
      'Unexpected release without a version, expected `version`',
      {
        place: start,
        hint: 'Give `version` in work.yaml or the front matter.',
      },
    )
  if (!date)
    refuse(articleFile, 'release-date', 'Unexpected release without a date, expected `date`', {
      place: start,
      hint: 'Give `date` in the front matter, or set SOURCE_DATE_EPOCH.',
    })
  const { embargo } = metadata
  if (embargo && Date.parse(embargo) > Date.parse(release.today))
    refuse(
      articleFile,
      'release-embargo',
      `Unexpected release before the embargo, expected a day after ${embargo}`,
      {
        place: start,
      },
    )
  if (refused || !version || !date) return { released: false }
  return { released: true, version, date }
}

/** Why a note holds a release back, in words; `undefined` when it does not. */
function whatSpeaksAgainst(note: Note, blocking: readonly NoteKind[]): string | undefined {
  if (isQuery(note) && blocking.includes(note.kind)) return `${note.status} ${note.kind}`
  // Readers would miss it, or see what is not settled.
  if (note.show !== 'internal' && note.status !== 'resolved') return `${note.status}, shown`
  return undefined
}
