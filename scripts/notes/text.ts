import type { InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { Folder } from './fold.ts'

/** A node of the tree whose value is text that a reader sees. */
export type Leaf = Text | InlineCode

/** A leaf with its parent. */
export interface LeafPlace {
  readonly leaf: Leaf
  readonly parent: Parents
}

/**
 * A text as it is searched: one character for one character of the reader's text, with the way back.
 * `leaf[i]` and `offset[i]` tell which leaf the i-th character comes from, and where in its value;
 * what stands in no leaf (a block's start, a hard break) has the leaf -1.
 */
export interface SearchText {
  readonly text: string
  readonly leaves: readonly LeafPlace[]
  readonly leaf: readonly number[]
  readonly offset: readonly number[]
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
  let text = ''
  const add = (index: number, chars: string, offsets: readonly number[]) => {
    text += chars
    for (const at of offsets) {
      leaf.push(index)
      offset.push(at)
    }
  }
  visit(tree as Nodes, (node, _, parent) => {
    if (textBlocks.has(node.type)) {
      add(nowhere, '\n', [0])
      folder.reset()
    } else if (node.type === 'break') {
      const { text, offsets } = folder.fold(' ')
      add(nowhere, text, offsets)
    } else if ((node.type === 'text' || node.type === 'inlineCode') && parent) {
      leaves.push({ leaf: node, parent: parent as Parents })
      const folded = folder.fold(node.value)
      add(leaves.length - 1, folded.text, folded.offsets)
    }
  })
  return { text, leaves, leaf, offset }
}

/** A part of the search text in the characters of the article, blanks and hard breaks as one blank. */
export function asWritten(
  { leaves, leaf, offset }: SearchText,
  start: number,
  end: number,
): string {
  let words = ''
  for (let at = start; at < end; ) {
    const index = leaf[at] ?? nowhere
    const from = offset[at] ?? 0
    let last = at
    while (last + 1 < end && leaf[last + 1] === index) last++
    const value = leaves[index]?.leaf.value ?? ' '
    words += value.slice(index < 0 ? 0 : from, index < 0 ? 1 : (offset[last] ?? from) + 1)
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
