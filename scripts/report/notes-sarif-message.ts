import type { Point } from 'unist'
import type { Note } from '../model/note.ts'
import type { NoteEntry, NotesOfEdition } from '../model/notes-report.ts'
import { remarksOf } from './notes-remarks.ts'
import { embeddedLink, literal, physicalLocationOf, type Region } from './sarif-log.ts'

/** A place that the text leads to. */
interface Place {
  readonly path: string
  readonly region: Region
  readonly label: string
}

/**
 * Say in plain text what a note is: a first sentence that can stand alone, as code scanning shows
 * it; then the change, the note's words, and links to the note itself or to where a lost one may
 * belong. Source: SARIF 2.1.0, §3.11.
 */
export function noteMessage(entry: NoteEntry, edition: NotesOfEdition) {
  const { note, words } = entry
  const places = entry.lost ? likelyPlaces(entry, edition) : [itself(note, edition)]
  const links = places.map(({ label }, at) => embeddedLink(label, at + 1))
  return {
    text: [
      sentenceOf(entry, edition),
      changeOf(note),
      words.split('\n').map(literal).join('\n'),
      entry.lost ? lostOf(entry, links) : `Note: ${links.join('')}`,
    ]
      .filter(paragraph => paragraph !== '')
      .join('\n\n'),
    // §3.28.2: an id, by which the links name them.
    related: places.map(({ path, region, label }, at) => ({
      id: at + 1,
      physicalLocation: physicalLocationOf(path, region),
      message: { text: literal(label) },
    })),
  }
}

function sentenceOf({ note, failures }: NoteEntry, { people }: NotesOfEdition): string {
  const nameOf = (id: string) => people.get(id)?.name ?? id
  const who = [
    ...(note.by ? [`by ${nameOf(note.by)}`] : []),
    ...(note.for ? [`for ${nameOf(note.for)}`] : []),
  ].join(' ')
  const parts = [
    `Note (${note.kind}), ${note.status}`,
    ...(who ? [who] : []),
    ...(note.due ? [`due ${note.due}`] : []),
    ...remarksOf(failures),
  ]
  return literal(`${parts.join(', ')}.`)
}

function changeOf({ excerpt: { mark, old, new: wanted } }: Note): string {
  if (mark === 'substitution') return `Replace ${quoted(old)} by ${quoted(wanted)}.`
  if (mark === 'deletion') return `Delete ${quoted(old)}.`
  if (mark === 'insertion') return `Insert ${quoted(wanted)}.`
  return ''
}

/** Line breaks of the source are blanks to a reader. */
const quoted = (text: string): string => `“${literal(text.replace(/\s*\n\s*/g, ' '))}”`

function itself(note: Note, { notesFile }: NotesOfEdition): Place {
  const { start, end } = note.position
  return {
    path: notesFile,
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
    label: note.id,
  }
}

function likelyPlaces({ lost }: NoteEntry, { article }: NotesOfEdition): Place[] {
  const nearest = lost?.nearest ? [lost.nearest.point] : []
  const points: readonly Point[] = lost?.matches.length ? lost.matches : nearest
  return points.map(({ line, column }) => ({
    path: article,
    region: { startLine: line, startColumn: column },
    label: `${article}:${line}:${column}`,
  }))
}

function lostOf({ lost }: NoteEntry, links: readonly string[]): string {
  const list = links.join(', ')
  if (lost?.matches.length) return `Its quotation is found ${links.length} times: ${list}`
  const nowhere = 'Its quotation is not in the article'
  if (!lost?.nearest) return `${nowhere}.`
  return `${nowhere}; the nearest place is ${list}: ${quoted(lost.nearest.text)}`
}
