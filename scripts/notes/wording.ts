import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type AnchoredNote, isToBeMade } from './anchor.ts'
import type { SearchText } from './text.ts'

/** What an article says before and after its changes, block by block, for the check of leaks. */
export interface Wording {
  /** As the author wrote it, a block a line, folded (`fold.ts`). */
  readonly original: string
  /** With accepted changes made. */
  readonly applied: string
  /** What readers see or hear besides: code, raw HTML, alternative texts, titles, addresses. */
  readonly besides: string
}

/**
 * Tell an article's words before and after its changes: by replacing parts of the flattened text, so
 * that a fault of the surgery on the tree does not hide itself. Overlapping changes: the first wins.
 */
export function wordingOf(
  tree: Root,
  text: SearchText,
  anchored: readonly AnchoredNote[],
): Wording {
  let applied = ''
  let upTo = 0
  for (const { note, start, end } of anchored.filter(isToBeMade)) {
    if (start < upTo) continue
    applied += text.text.slice(upTo, start) + note.excerpt.new
    upTo = end
  }
  return { original: text.text, applied: applied + text.text.slice(upTo), besides: besides(tree) }
}

/** An address as readers know it: their programs show its letters, not their codes. */
function decoded(url: string): string {
  try {
    return decodeURIComponent(url).replaceAll('_', ' ')
  } catch {
    return url
  }
}

function besides(tree: Root): string {
  const words: string[] = []
  const add = (...values: (string | null | undefined)[]) =>
    words.push(...values.filter(value => typeof value === 'string'))
  visit(tree as Nodes, node => {
    if (node.type === 'code') add(node.value, node.lang, node.meta)
    if (node.type === 'html') add(node.value)
    if (node.type === 'image' || node.type === 'imageReference') add(node.alt)
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition')
      add(node.url, decoded(node.url), node.title)
  })
  return words.join('\n')
}
