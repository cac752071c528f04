import { foldQuotation } from '../model/fold.ts'
import type { Note } from '../model/note.ts'
import { isChange, standingWords } from '../model/standing.ts'
import { type Likeness, nearestPlace } from './nearest.ts'
import type { SearchText } from './text.ts'
import { type Tight, tightened } from './tight.ts'

/** A note with the place of its marked part: character indices into the search text. */
export interface AnchoredNote {
  readonly note: Note
  readonly start: number
  readonly end: number
}

/** Whether a note's change is accepted and has not been made yet. */
export const isToBeMade = ({ note }: AnchoredNote): boolean =>
  note.status === 'accepted' && isChange(note)

/** A note whose quotation is not in the text exactly once. */
export interface LostNote {
  readonly note: Note
  /** Where its quotation begins: none, or several, character indices. */
  readonly places: readonly number[]
  /** When there is none, the place most like it. */
  readonly nearest?: Likeness
}

/** Notes with a place, in the order of the text, and those without. */
export interface Anchoring {
  readonly anchored: readonly AnchoredNote[]
  readonly lost: readonly LostNote[]
}

/**
 * Find each note's quotation in the manuscript, where it must stand exactly once. A note that holds
 * another comes before it; of equals, the one that is written first.
 * Source: W3C Web Annotation, text-quote selector.
 */
export function anchorNotes(notes: readonly Note[], { text }: SearchText): Anchoring {
  const anchored: AnchoredNote[] = []
  const lost: LostNote[] = []
  let tight: Tight | undefined
  for (const note of notes) {
    const { quotation, start, end } = quotationOf(note)
    const places = quotation === '' ? [] : placesOf(quotation, text)
    const [place] = places
    if (place !== undefined && places.length === 1) {
      anchored.push({ note, start: place + start, end: place + end })
      continue
    }
    if (places.length === 0 && quotation.includes('"')) {
      tight ??= tightened(text)
      const found = tightPlace(quotation, [start, end], tight)
      if (found) {
        anchored.push({ note, ...found })
        continue
      }
    }
    const nearest = places.length === 0 ? nearestPlace(quotation, text) : undefined
    lost.push({ note, places, ...(nearest ? { nearest } : {}) })
  }
  return { anchored: anchored.sort((a, b) => a.start - b.start || b.end - a.end), lost }
}

/** A note's quotation as it is looked for, with the borders of its marked part. */
export function quotationOf(note: Note) {
  const { before, after } = note.excerpt
  const standing = standingWords(note)
  const marked = [before.length, before.length + standing.length]
  const { text, ends } = foldQuotation(before + standing + after, marked)
  const quotation = text.trimEnd()
  const [start = 0, end = 0] = ends.map(at => Math.min(at, quotation.length))
  return { quotation, start, end }
}

/** Where a quotation's marked part lies when blanks at quotation marks do not count; once, or nowhere. */
function tightPlace(quotation: string, borders: readonly [number, number], text: Tight) {
  const { text: words, places } = tightened(quotation)
  const [place, ...others] = words === '' ? [] : placesOf(words, text.text)
  if (place === undefined || others.length > 0) return undefined
  // The first character at or behind a border; of the end, the one behind the last that is marked.
  const within = (border: number) => places.filter(at => at < border).length
  const [start, end] = borders.map(border => place + within(border)) as [number, number]
  const last = text.places[end - 1]
  const begins = text.places[start] ?? text.text.length
  return { start: begins, end: end > start && last !== undefined ? last + 1 : begins }
}

function placesOf(quotation: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quotation); at >= 0; at = text.indexOf(quotation, at + 1))
    places.push(at)
  return places
}
