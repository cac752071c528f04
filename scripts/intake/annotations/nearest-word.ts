import type { Excerpt } from '../../model/note.ts'
import { longestPlainPart } from './critic-marks.ts'

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/**
 * Turn an excerpt that cannot be marked as it is into a highlight: of the longest part of its old
 * words that can, in their first line, else of the nearest word, the one before first. `undefined`
 * when its paragraph has no word.
 */
export function highlightInstead(excerpt: Excerpt): Excerpt | undefined {
  const { before, old, after } = excerpt
  const [firstLine = ''] = /^\s*[^\n]*/.exec(old) ?? []
  const { text, offset } = longestPlainPart(firstLine)
  if (/[\p{L}\p{N}]/u.test(text))
    return highlight(before + old.slice(0, offset), text, old.slice(offset + text.length) + after)
  // A place in the middle of a word means the whole word.
  const [rest = ''] = /[\p{L}\p{M}\p{N}]$/u.test(before + old)
    ? (/^[\p{L}\p{M}\p{N}]*/u.exec(after) ?? [])
    : []
  const around = before + old + rest
  const last = [...around.matchAll(word)].at(-1)
  if (last) {
    const end = last.index + last[0].length
    return highlight(
      around.slice(0, last.index),
      last[0],
      around.slice(end) + after.slice(rest.length),
    )
  }
  const [first] = after.matchAll(word)
  if (!first) return undefined
  const end = first.index + first[0].length
  return highlight(around + after.slice(0, first.index), first[0], after.slice(end))
}

/** Move the white space at the ends of a highlight out of it. */
export function trimHighlight(excerpt: Excerpt): Excerpt {
  const { mark, before, old, after } = excerpt
  if (mark !== 'highlight') return excerpt
  const start = old.length - old.trimStart().length
  const end = old.trimEnd().length
  return highlight(before + old.slice(0, start), old.slice(start, end), old.slice(end) + after)
}

const highlight = (before: string, words: string, after: string): Excerpt => ({
  mark: 'highlight',
  before,
  old: words,
  new: words,
  after,
})
