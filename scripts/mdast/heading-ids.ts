import type { PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `{#id}` at the end of a line. Letters, digits, hyphen, underscore, dot; no colon (EPUB). */
const idAtEnd = /\s*\{#([\p{L}\p{N}_][\p{L}\p{N}_.-]*)\}\s*$/u

/**
 * Read `## Title {#id}`: the braces go, the id becomes the heading's own. Changes the tree.
 * Source: Pandoc's heading identifiers.
 */
export function readHeadingIds(tree: Root): void {
  visit(tree, 'heading', heading => {
    const id = takeIdAtEnd(heading.children)
    if (id) heading.data = { ...heading.data, hProperties: { id } }
  })
}

/** Take `{#id}` off the end of running text; the id out. Changes the children. */
export function takeIdAtEnd(children: PhrasingContent[]): string | undefined {
  const last = children.at(-1)
  if (last?.type !== 'text') return undefined
  const { rest, id } = splitIdAtEnd(last.value)
  if (!id) return undefined
  last.value = rest
  if (rest === '') children.pop()
  return id
}

/** Split `{#id}` off the end of a text. */
export function splitIdAtEnd(value: string): { rest: string; id?: string } {
  const match = idAtEnd.exec(value)
  return match?.[1] ? { rest: value.slice(0, match.index), id: match[1] } : { rest: value }
}
