import { diffChars } from 'diff'
import type { Root } from 'mdast'
import type { Excerpt, Note } from '../model/note.ts'
import { standingWords } from '../model/standing.ts'
import { type LostNote, quotationOf } from './anchor.ts'
import { writeExcerpt } from './critic.ts'
import { asWritten, endOfBlock, type SearchText, startOfBlock } from './text.ts'

/** A new quotation for a note that has lost its place. */
export interface Relink {
  readonly note: Note
  /** Character index of the quotation in the search text. */
  readonly start: number
  /** The quotation as the note has it, and as the article would have it. */
  readonly was: Excerpt
  readonly now: Excerpt
  /** From 0 to 1. */
  readonly likeness: number
}

/**
 * Offer the nearest place for a lost note: its quotation in the article's own words, as many as make
 * it occur once, the marked part where the old one's borders fall. `undefined` when nothing is near,
 * or the place cannot be told from others.
 */
export function offerRelink({ note, nearest }: LostNote, text: SearchText): Relink | undefined {
  if (!nearest) return undefined
  const old = quotationOf(note)
  const place = grown(nearest.start, nearest.end, text)
  const near = text.text.slice(nearest.start, nearest.end)
  const border = borders(old.quotation, near, [old.start, old.end])
  if (!place) return undefined
  const [start = 0, end = 0] = border.map(at => nearest.start + at)
  const standing = asWritten(text, start, end)
  const { excerpt, status } = note
  // A mark without words, where there were some, marks nothing any more.
  if (standing.trim() === '' && standingWords(note) !== '') return undefined
  const marked =
    excerpt.mark === 'highlight'
      ? { old: standing, new: standing }
      : status === 'resolved'
        ? { new: standing }
        : { old: standing }
  const before = asWritten(text, place.start, start)
  const now = { ...excerpt, ...marked, before, after: asWritten(text, end, place.end) }
  return { note, start: place.start, was: excerpt, now, likeness: nearest.likeness }
}

/** Carry offsets of one text over to another that is like it. */
function borders(from: string, to: string, offsets: readonly number[]): number[] {
  const parts = diffChars(from, to)
  return offsets.map((offset, index) => {
    const isEnd = index > 0
    let read = 0
    let written = 0
    for (const { added, removed, value } of parts) {
      // What is added at a border stays out of the marked part, unless the part was replaced.
      if (read >= offset && !(isEnd && added && read === offset)) break
      if (removed) {
        read += value.length
      } else if (added) {
        written += value.length
      } else {
        const step = Math.min(value.length, offset - read)
        read += step
        written += step
        if (read >= offset && step < value.length) break
      }
    }
    return Math.min(written, to.length)
  })
}

/** Grow a range to whole words, then by words on both sides until it occurs once in the text. */
function grown(from: number, to: number, text: SearchText) {
  const first = startOfBlock(text, from)
  const last = endOfBlock(text, to)
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text.text[at] ?? '')
  let start = from
  let end = to
  while (start > first && isWord(start) && isWord(start - 1)) start--
  while (end < last && isWord(end) && isWord(end - 1)) end++
  while (!isOnce(text.text, text.text.slice(start, end))) {
    if (start === first && end === last) return undefined
    const before = text.text.lastIndexOf(' ', start - 2)
    start = Math.max(first, start > first ? before + 1 : first)
    const after = text.text.indexOf(' ', end + 1)
    end = after < 0 || after > last ? last : after
  }
  return { start, end }
}

const isOnce = (text: string, words: string) => {
  const at = text.indexOf(words)
  return at >= 0 && text.indexOf(words, at + 1) < 0
}

/** Write new quotations into the text of a notes file; every other character stays. */
export function relinkedIn(source: string, tree: Root, relinks: readonly Relink[]): string {
  const wanted = new Map(relinks.map(relink => [relink.note.position.start.offset, relink.now]))
  let result = ''
  let upTo = 0
  for (const block of tree.children) {
    const now = wanted.get(block.position?.start.offset)
    if (!now || block.type !== 'containerDirective') continue
    const { start, end } = block.children[0]?.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) continue
    result += `${source.slice(upTo, start.offset)}> ${writeExcerpt(now)}`
    upTo = end.offset
  }
  return result + source.slice(upTo)
}
