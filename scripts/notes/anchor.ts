import search from 'approx-string-match'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Note } from '../model/note.ts'
import { normaliseQuotation, type SearchText } from './text.ts'

/** A note with the place of its marked part: character indices into the search text. */
export interface AnchoredNote {
  readonly note: Note
  readonly start: number
  readonly end: number
}

/**
 * Find each note's quotation in the manuscript: exactly one match, else a fault at the note that
 * names the nearest place, or all of them. Out: the anchored notes in the order of the text.
 * Source: W3C Web Annotation, text-quote selector.
 */
export function anchorNotes(
  notes: readonly Note[],
  text: SearchText,
  files: { readonly notes: VFile; readonly article: VFile },
): AnchoredNote[] {
  const anchored: AnchoredNote[] = []
  for (const note of notes) {
    const { before, old, after } = note.excerpt
    const raw = before + old + after
    const from = before.length
    const { text: words, ends } = normaliseQuotation(raw, [from, from + old.length])
    const quotation = words.trimEnd()
    const places = quotation === '' ? [] : placesOf(quotation, text.text)
    const [place] = places
    const [start = 0, end = 0] = ends
    if (place !== undefined && places.length === 1) {
      anchored.push({ note, start: place + start, end: place + Math.min(end, quotation.length) })
      continue
    }
    const where = (at: number) => describe(pointAt(text, at, files.article), files.article)
    if (places.length > 1) {
      fault(
        files.notes,
        'note-anchor',
        `Unexpected quotation found ${places.length} times (${places.map(where).join(', ')}), expected once`,
        {
          place: note.position.start,
          hint: 'Add words before or after the marked part.',
        },
      )
    } else {
      const near = nearest(quotation, text.text)
      const hint =
        near === undefined
          ? 'Nothing in the manuscript is near to it.'
          : `The nearest place is ${where(near.start)}: “${text.text.slice(near.start, near.end)}”.`
      fault(
        files.notes,
        'note-anchor',
        `Unexpected quotation that is not in the manuscript, expected words of ${files.article.path}`,
        {
          place: note.position.start,
          hint,
        },
      )
    }
  }
  return anchored.sort((a, b) => a.start - b.start || a.end - b.end)
}

function placesOf(quotation: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quotation); at >= 0; at = text.indexOf(quotation, at + 1))
    places.push(at)
  return places
}

/** The likeliest place by edit distance, at most a third of the quotation's letters apart. */
function nearest(quotation: string, text: string) {
  const matches = search(text, quotation, Math.floor(quotation.length / 3))
  return matches.reduce<(typeof matches)[number] | undefined>(
    (best, match) => (best && best.errors <= match.errors ? best : match),
    undefined,
  )
}

/** The manuscript's line and column of a character of the search text. */
function pointAt(text: SearchText, at: number, article: VFile): Point | undefined {
  const place = text.leaves[text.leaf[at] ?? 0]
  const start = place?.leaf.position?.start
  if (!place || start?.offset === undefined) return undefined
  const source = String(article).slice(start.offset, place.leaf.position?.end.offset)
  // Escapes and entities make the source longer than the value: the node's start is near enough.
  if (!source.startsWith(place.leaf.value)) return start
  const lines = place.leaf.value.slice(0, text.offset[at]).split('\n')
  const last = lines.at(-1) ?? ''
  return lines.length === 1
    ? { line: start.line, column: start.column + last.length }
    : { line: start.line + lines.length - 1, column: last.length + 1 }
}

const describe = (point: Point | undefined, file: VFile) =>
  point ? `${file.path}:${point.line}:${point.column}` : file.path
