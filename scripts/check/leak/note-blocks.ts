import type { Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visitParents } from 'unist-util-visit-parents'
import type { Note } from '../../model/note.ts'

/** Blocks of running text: their words may be in several nodes. */
const running = new Set(['paragraph', 'heading', 'tableCell'])

/** Take a note's own words as blocks of text, with its code, raw HTML and addresses: mdast in. */
export function noteBlocks({ body }: Note): string[] {
  const blocks: string[] = []
  visitParents(body, (node: Nodes, ancestors) => {
    const inside = ancestors.some(({ type }) => running.has(type))
    if (running.has(node.type)) blocks.push(textOf(node))
    else if ('value' in node && !inside) blocks.push(node.value)
    if ('url' in node) blocks.push(node.url)
    if ('title' in node && node.title) blocks.push(node.title)
  })
  return blocks
}

/** Whether readers of a clean edition see a note. */
export const isShown = ({ show, status }: Note): boolean =>
  show !== 'internal' && status === 'resolved'
