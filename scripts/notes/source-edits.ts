import type { Nodes, Parents } from 'mdast'
import { sourceOffsets } from '../model/source-map.ts'
import type { AnchoredNote } from './anchor.ts'
import { piecesOf, pointOf } from './surgery.ts'
import { type LeafPlace, type SearchText, textOfLeaf } from './text.ts'

/** A part of a source to replace: offsets, and what comes there. */
export interface SourceEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Markup that goes when nothing is left in it. The same as in `apply.ts`. */
const emptied = new Set(['emphasis', 'strong', 'delete', 'link'])

/**
 * Write a change as edits of the Markdown that its article was parsed from: only the characters of
 * its words, and markup around words that all go. `words` are what comes there, as Markdown.
 * `undefined` when a place cannot be found in the source.
 */
export function editsOf(
  { start, end }: AnchoredNote,
  words: string,
  text: SearchText,
  source: string,
): SourceEdit[] | undefined {
  const edits: SourceEdit[] = []
  const point = pointOf(start, end > start, text)
  for (const { leaf, from, to } of piecesOf(start, end, text)) {
    const isFirst = edits.length === 0
    const range = rangeOf(text, source, leaf, from, to, isFirst && words !== '')
    if (!range) return undefined
    edits.push({ ...range, text: isFirst ? words : '' })
  }
  if (edits.length > 0 || words === '') return edits
  const at = offsetsOf(text, source, point.leaf)?.[point.offset]
  return at === undefined ? undefined : [{ from: at, to: at, text: words }]
}

function rangeOf(
  text: SearchText,
  source: string,
  index: number,
  from: number,
  to: number,
  replaced: boolean,
) {
  const place = text.leaves[index]
  const offsets = offsetsOf(text, source, index)
  const first = offsets?.[from]
  const last = offsets?.[to]
  if (!place || first === undefined || last === undefined) return undefined
  const { leaf, parent } = place
  if (leaf.type === 'break') return { from: first, to: nextStart(place) ?? last }
  const all = from === 0 && to === textOfLeaf(leaf).length
  if (!all || replaced) return { from: first, to: last }
  // Emphasis around words that all go, or the backticks of code, would be left with nothing in them.
  const whole = parent.children.length === 1 && isEmptied(parent) ? parent : leaf
  const { start, end } = whole.position ?? {}
  return { from: start?.offset ?? first, to: end?.offset ?? last }
}

/** With a hard break goes what the next line begins with inside a quotation or a list. */
const nextStart = ({ leaf, parent }: LeafPlace): number | undefined => {
  const children: readonly Nodes[] = parent.children
  return children[children.indexOf(leaf) + 1]?.position?.start.offset
}

const isEmptied = (node: Parents) => emptied.has(node.type)

function offsetsOf(text: SearchText, source: string, leaf: number) {
  const place = text.leaves[leaf]
  return place && sourceOffsets(place.leaf, source)
}

/** Make edits that do not overlap. Of those at one place, the first in the list comes first. */
export function edited(source: string, edits: readonly SourceEdit[]): string {
  let result = ''
  let upTo = 0
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    result += source.slice(upTo, from) + text
    upTo = to
  }
  return result + source.slice(upTo)
}
