import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { isQuery, type Note } from '../model/note.ts'
import type { Lost, NoteEntry, NoteFailure, Passage } from '../model/notes-report.ts'
import type { AnchoredNote, Anchoring, LostNote } from './anchor.ts'
import { type PointAt, pointsIn } from './point.ts'
import { isUnsourced } from './sourced.ts'
import { asWritten, endOfBlock, type SearchText, startOfBlock } from './text.ts'

/** Characters on each side of a passage that tell it from others like it. */
const around = 32

/** What reports need to tell of an edition's notes. */
interface Told {
  readonly anchoring: Anchoring
  readonly text: SearchText
  readonly article: VFile
  readonly notes: VFile
  /** ISO 8601 date of today, by which a note is overdue. */
  readonly today: string
}

/** Tell each note's passage, or why it has none, its words and what is wrong with it. */
export function entriesOf({ anchoring, text, article, notes, today }: Told): NoteEntry[] {
  const pointAt = pointsIn(text, article)
  const source = String(article)
  const entry = (note: Note, isLost: boolean) => {
    const words = wordsOf(note, String(notes))
    return { note, words, failures: failuresOf(note, words, isLost, today) }
  }
  return [
    ...anchoring.anchored.map(one => {
      const passage = passageOf(one, text, pointAt, source)
      return { ...entry(one.note, false), ...(passage ? { passage } : {}) }
    }),
    ...anchoring.lost.map(one => ({ ...entry(one.note, true), lost: lostOf(one, text, pointAt) })),
  ]
}

/** A note's words as they are written, without the quotation that opens it. */
function wordsOf({ body }: Note, source: string): string {
  const start = body.children[0]?.position?.start.offset
  const end = body.children.at(-1)?.position?.end.offset
  return start === undefined || end === undefined ? '' : source.slice(start, end)
}

function failuresOf(note: Note, words: string, isLost: boolean, today: string): NoteFailure[] {
  const failures: NoteFailure[] = []
  if (note.status === 'open' || note.status === 'answered') failures.push(note.status)
  if (isLost) failures.push('orphan')
  if (isUnsourced(note, words)) failures.push('unsourced')
  // ISO dates compare as text.
  if (isQuery(note) && note.due && note.due < today) failures.push('overdue')
  return failures
}

function passageOf(
  { start, end }: AnchoredNote,
  text: SearchText,
  pointAt: PointAt,
  source: string,
): Passage | undefined {
  const from = pointAt(start) ?? pointAt(start - 1, 'after')
  // The point after the last character; of an empty passage, the passage's own.
  const to = end > start ? pointAt(end - 1, 'after') : from
  if (!from || !to) return undefined
  const exact = asWritten(text, start, end)
  const written = source.slice(from.offset, to.offset)
  return {
    start: from,
    end: to,
    exact,
    prefix: asWritten(text, Math.max(startOfBlock(text, start), start - around), start),
    suffix: asWritten(text, end, Math.min(endOfBlock(text, end), end + around)),
    from: codePoints(text.text, start),
    to: codePoints(text.text, end),
    verbatim: from.offset !== undefined && written === exact,
  }
}

function lostOf({ places, nearest }: LostNote, text: SearchText, pointAt: PointAt): Lost {
  const start: Point = { line: 1, column: 1 }
  return {
    matches: places.map(place => pointAt(place) ?? start),
    ...(nearest
      ? {
          nearest: {
            point: pointAt(nearest.start) ?? start,
            text: asWritten(text, nearest.start, nearest.end),
            likeness: nearest.likeness,
          },
        }
      : {}),
  }
}

/** Offsets in characters as the Web counts them. Source: W3C Web Annotation, 4.2.5. */
const codePoints = (text: string, at: number) =>
  at - (text.slice(0, at).match(/[\ud800-\udbff]/g)?.length ?? 0)
