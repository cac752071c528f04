import type { InlineCode, Nodes, Parents, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

/** A node of the tree whose value is text that a reader sees. */
export type Leaf = Text | InlineCode

/** A leaf with its parent and the block (child of the root) it stands in. */
export interface LeafPlace {
  readonly leaf: Leaf
  readonly parent: Parents
  /** Index among the root's children. */
  readonly block: number
}

/**
 * A text as it is searched: one character for one character of the reader's text, with the way back.
 * `leaf[i]` and `offset[i]` tell which leaf the i-th character comes from, and where in its value.
 */
export interface SearchText {
  readonly text: string
  readonly leaves: readonly LeafPlace[]
  readonly leaf: readonly number[]
  readonly offset: readonly number[]
}

/** Blocks that hold running text: a quotation lies within one of them. */
const textBlocks = new Set(['paragraph', 'heading', 'tableCell'])

/** Flatten a manuscript into the text in which quotations are looked for: mdast in, text out. */
export function searchTextOf(tree: Root): SearchText {
  const leaves: LeafPlace[] = []
  const builder = new Normaliser()
  const leaf: number[] = []
  const offset: number[] = []
  let text = ''
  const flush = (index: number, chars: string, offsets: readonly number[]) => {
    text += chars
    for (const at of offsets) {
      leaf.push(index)
      offset.push(at)
    }
  }
  tree.children.forEach((block, index) => {
    visit(block as Nodes, (node, _, parent) => {
      if (textBlocks.has(node.type)) {
        flush(leaves.length, '\n', [0])
        builder.reset()
      } else if (node.type === 'break') {
        const { chars, offsets } = builder.add(' ')
        flush(leaves.length, chars, offsets)
      } else if ((node.type === 'text' || node.type === 'inlineCode') && parent) {
        leaves.push({ leaf: node, parent: parent as Parents, block: index })
        const { chars, offsets } = builder.add(node.value)
        flush(leaves.length - 1, chars, offsets)
      }
    })
  })
  return { text, leaves, leaf, offset }
}

/** Normalise a quotation the way the manuscript is; `ends` are raw offsets mapped along. */
export function normaliseQuotation(raw: string, ends: readonly number[]) {
  const { chars, offsets } = new Normaliser().add(raw)
  const mapped = ends.map(end => {
    const at = offsets.findIndex(offset => offset >= end)
    return at < 0 ? offsets.length : at
  })
  return { text: chars, ends: mapped }
}

/**
 * Fold what an editor may type either way: apostrophes, quotation marks, kinds of spaces and
 * hyphens, soft hyphens, decomposed accents. Runs of white space become one space, also across
 * calls (a run may span two nodes); the first of a block is dropped.
 */
class Normaliser {
  private blank = true

  reset() {
    this.blank = true
  }

  add(value: string): { chars: string; offsets: number[] } {
    let chars = ''
    const offsets: number[] = []
    // A letter goes with its combining marks, so that NFC can join them.
    for (const match of value.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
      for (const char of fold(match[0].normalize('NFC'))) {
        if (char === ' ' && this.blank) continue
        this.blank = char === ' '
        chars += char
        for (let unit = 0; unit < char.length; unit++) offsets.push(match.index)
      }
    }
    return { chars, offsets }
  }
}

function fold(cluster: string): string {
  if (/^[\u00ad\u200b\u2060\ufeff]/.test(cluster)) return ''
  if (/^\s/u.test(cluster)) return ' '
  return cluster
    .replace(/[’‘ʼ‛′]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
}
