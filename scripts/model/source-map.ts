import type { Break, InlineCode, Text } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'

/** A node of the tree that is text to a reader. */
export type Leaf = Text | InlineCode | Break

/** An escaped sign or a character reference. Source: CommonMark 0.31, 2.4 and 2.5. */
const coded = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy

/** A line's end, the blanks before it, and what the next line begins with inside quotations. */
const lineEnd = /[ \t]*(?:\r\n|\n|\r)[ \t>]*/y

/**
 * Tell where each character of a leaf's value stands in the Markdown that it was parsed from, as
 * offsets; one more for the end of the last. `undefined` when the two cannot be laid side by side.
 */
export function sourceOffsets(leaf: Leaf, source: string): number[] | undefined {
  const start = leaf.position?.start.offset
  const end = leaf.position?.end.offset
  if (start === undefined || end === undefined) return undefined
  if (leaf.type === 'break') return [start, end]
  return leaf.type === 'text'
    ? textOffsets(leaf.value, source, start, end)
    : codeOffsets(leaf.value, source, start, end)
}

function textOffsets(value: string, source: string, start: number, end: number) {
  const offsets: number[] = []
  let at = start
  while (offsets.length < value.length) {
    const { written, length } = unitAt(value, offsets.length, source, at)
    if (length === 0 || at + written > end) return undefined
    for (let unit = 0; unit < length; unit++) offsets.push(at)
    at += written
  }
  return at === end ? [...offsets, end] : undefined
}

/** How many characters of the source stand for how many of the value at a place; 0 when none do. */
function unitAt(value: string, index: number, source: string, at: number) {
  const code = matchAt(coded, source, at)
  const meant = code && decodeString(code)
  if (meant && meant !== code && value.startsWith(meant, index))
    return { written: code.length, length: meant.length }
  const [end] = /^(?:\r\n|\n|\r)/.exec(value.slice(index, index + 2)) ?? []
  if (end) {
    const written = matchAt(lineEnd, source, at).length
    return { written, length: written > 0 ? end.length : 0 }
  }
  return { written: 1, length: source[at] === value[index] ? 1 : 0 }
}

/** What a sticky pattern matches at a place; empty when it does not. */
function matchAt(pattern: RegExp, source: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? ''
}

/** Code has no escapes; the fence, and one blank inside it, are not of the value. */
function codeOffsets(value: string, source: string, start: number, end: number) {
  const fence = /^`+/.exec(source.slice(start, end))?.[0].length ?? 0
  const inner = source.slice(start + fence, end - fence)
  const lead = inner.length > value.length && /^\s/.test(inner) ? 1 : 0
  const written = inner.slice(lead, lead + value.length).replace(/[\r\n]/g, ' ')
  if (written !== value) return undefined
  return Array.from({ length: value.length + 1 }, (_, index) => start + fence + lead + index)
}
