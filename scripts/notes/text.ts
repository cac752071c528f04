import type { Nodes, Parents, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Folded, Folder } from '../model/fold.ts'
import type { Leaf } from '../model/source-map.ts'

/** The text of a leaf; a hard break's is a blank. */
export const textOfLeaf = (leaf: Leaf): string => (leaf.type === 'break' ? ' ' : leaf.value)

/** A leaf with its parent. */
export interface LeafPlace {
  readonly leaf: Leaf
  readonly parent: Parents
}

/**
 * A text as it is searched: one character for one character of the reader's text, with the way back.
 * `leaf[i]` tells which leaf the i-th character comes from, `offset[i]` and `ends[i]` where in its
 * value it begins and ends; a block's start, which stands in no leaf, has the leaf -1.
 */
export interface SearchText {
  readonly text: string
  readonly leaves: readonly LeafPlace[]
  readonly leaf: readonly number[]
  readonly offset: readonly number[]
  readonly ends: readonly number[]
}

/** Blocks that hold running text: a quotation lies within one of them. */
const textBlocks = new Set(['paragraph', 'heading', 'tableCell'])

const nowhere = -1

/** Flatten a manuscript into the text in which quotations are looked for: mdast in, text out. */
export function searchTextOf(tree: Root): SearchText {
  const leaves: LeafPlace[] = []
  const folder = new Folder()
  const leaf: number[] = []
  const offset: number[] = []
  const ends: number[] = []
  let text = ''
  const add = (index: number, folded: Folded) => {
    text += folded.text
    for (let at = 0; at < folded.text.length; at++) {
      leaf.push(index)
      offset.push(folded.offsets[at] ?? 0)
      ends.push(folded.ends[at] ?? 0)
    }
  }
  visit(tree as Nodes, (node, _, parent) => {
    if (textBlocks.has(node.type)) {
      add(nowhere, { text: '\n', offsets: [0], ends: [0] })
      folder.reset()
    } else if (isLeaf(node) && parent) {
      leaves.push({ leaf: node, parent: parent as Parents })
      add(leaves.length - 1, folder.fold(textOfLeaf(node)))
    }
  })
  return { text, leaves, leaf, offset, ends }
}

const isLeaf = (node: Nodes): node is Leaf =>
  node.type === 'text' || node.type === 'inlineCode' || node.type === 'break'

/** A part of the search text in the characters of the article, blanks and hard breaks as one blank. */
export function asWritten(text: SearchText, start: number, end: number): string {
  let words = ''
  for (let at = start; at < end; ) {
    const index = text.leaf[at] ?? nowhere
    let last = at
    while (last + 1 < end && text.leaf[last + 1] === index) last++
    const leaf = text.leaves[index]?.leaf
    words += leaf ? textOfLeaf(leaf).slice(text.offset[at], text.ends[last]) : ' '
    at = last + 1
  }
  return words.replace(/[ \t\r\n]+/g, ' ')
}

/** Where the block around a character begins and ends. */
export const startOfBlock = ({ text }: SearchText, at: number): number =>
  text.lastIndexOf('\n', at - 1) + 1

export function endOfBlock({ text }: SearchText, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** The blocks of running text, each in the characters of the article. */
export function blocksOf(text: SearchText): string[] {
  const blocks: string[] = []
  for (let start = 0; start < text.text.length; ) {
    const end = endOfBlock(text, start)
    if (end > start) blocks.push(asWritten(text, start, end))
    start = end + 1
  }
  return blocks
}
