import type { PhrasingContent } from 'mdast'
import { type LeafPlace, type SearchText, textOfLeaf } from './text.ts'

/** A change to the running text, in characters of the search text. */
export type Cut =
  | { readonly type: 'delete'; readonly start: number; readonly end: number }
  | {
      readonly type: 'insert'
      readonly at: number
      readonly nodes: readonly PhrasingContent[]
      /** Stand before the character at `at`, in its emphasis or link: it takes its place. */
      readonly instead?: boolean
    }
  | {
      readonly type: 'wrap'
      readonly start: number
      readonly end: number
      readonly make: (children: PhrasingContent[]) => PhrasingContent
    }

interface LeafCuts {
  readonly deleted: { from: number; to: number }[]
  readonly inserted: { at: number; nodes: readonly PhrasingContent[] }[]
  readonly wrapped: {
    from: number
    to: number
    make: (children: PhrasingContent[]) => PhrasingContent
  }[]
}

/**
 * Carry out cuts in the tree that a search text was made from. A range may span several leaves
 * (emphasis, links): each leaf is cut by itself, so that the markup around it stays as it is.
 * Insertions stand after the character before them. Changes the tree; the text is stale then.
 */
export function carryOut(cuts: readonly Cut[], text: SearchText): void {
  const byLeaf = new Map<number, LeafCuts>()
  const cutsOf = (leaf: number) => {
    const known = byLeaf.get(leaf)
    if (known) return known
    const fresh: LeafCuts = { deleted: [], inserted: [], wrapped: [] }
    byLeaf.set(leaf, fresh)
    return fresh
  }
  for (const cut of cuts) {
    if (cut.type === 'insert') {
      const { leaf, offset } = pointOf(cut.at, cut.instead ?? false, text)
      cutsOf(leaf).inserted.push({ at: offset, nodes: cut.nodes })
      continue
    }
    for (const { leaf, from, to } of piecesOf(cut.start, cut.end, text)) {
      if (cut.type === 'delete') cutsOf(leaf).deleted.push({ from, to })
      else cutsOf(leaf).wrapped.push({ from, to, make: cut.make })
    }
  }
  for (const [leaf, leafCuts] of byLeaf) {
    const place = text.leaves[leaf]
    if (place) rewrite(place, leafCuts)
  }
}

/** The point just after the character before `at`; before `at` itself where none is before it. */
export function pointOf(at: number, instead: boolean, text: SearchText) {
  const isNowhere = (index: number) => (text.leaf[index] ?? -1) < 0
  const atStart = (instead || isNowhere(at - 1)) && !isNowhere(at)
  const index = atStart ? at : at - 1
  return { leaf: text.leaf[index] ?? -1, offset: (atStart ? text.offset : text.ends)[index] ?? 0 }
}

/** A range of the search text as ranges of leaves; what stands in no leaf is in none. */
export function piecesOf(start: number, end: number, text: SearchText) {
  const pieces: { leaf: number; from: number; to: number }[] = []
  for (let at = start; at < end; at++) {
    const leaf = text.leaf[at] ?? -1
    if (leaf < 0) continue
    const offset = text.offset[at] ?? 0
    const end = text.ends[at] ?? 0
    const last = pieces.at(-1)
    if (last?.leaf === leaf) last.to = end
    else pieces.push({ leaf, from: offset, to: end })
  }
  return pieces
}

function rewrite({ leaf, parent }: LeafPlace, { deleted, inserted, wrapped }: LeafCuts) {
  const children = parent.children as PhrasingContent[]
  const value = textOfLeaf(leaf)
  const points = new Set([0, value.length])
  for (const { from, to } of [...deleted, ...wrapped]) points.add(from).add(to)
  for (const { at } of inserted) points.add(at)
  const sorted = [...points].sort((a, b) => a - b)
  const out: PhrasingContent[] = []
  sorted.forEach((from, index) => {
    for (const { at, nodes } of inserted) if (at === from) out.push(...nodes)
    const to = sorted[index + 1]
    if (to === undefined || deleted.some(range => range.from <= from && to <= range.to)) return
    const piece = leaf.type === 'break' ? leaf : { ...leaf, value: value.slice(from, to) }
    out.push(
      wrapped
        .filter(range => range.from <= from && to <= range.to)
        .reduceRight<PhrasingContent>((inner, { make }) => make([inner]), piece),
    )
  })
  children.splice(children.indexOf(leaf), 1, ...(leaf.type === 'inlineCode' ? asCode(out) : out))
}

/** Words that come into code are code: pieces and plain words beside each other become one. */
function asCode(pieces: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.type !== 'text' && piece.type !== 'inlineCode') out.push(piece)
    else if (last?.type === 'inlineCode') last.value += piece.value
    else out.push({ ...piece, type: 'inlineCode' })
  }
  return out
}
