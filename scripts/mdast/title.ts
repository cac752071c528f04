import type { Heading, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import '../model/mdast.ts'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/**
 * Take the title out of the text: a level-1 heading that comes before everything else. The other
 * headings move so that the highest becomes level 2, below the title page's level 1.
 * Changes the tree; the title's text out. A note called there would be lost: a fault of the file.
 */
export function takeTitle(tree: Root, file: VFile): string | undefined {
  const index = tree.children.findIndex(node => node.type !== 'yaml' && node.type !== 'definition')
  const first = tree.children[index]
  let title: string | undefined
  if (first?.type === 'heading' && first.depth === 1) {
    title = textOf(withoutAdded(first)).trim()
    reportCalls(first, file)
    tree.children.splice(index, 1)
  }
  const headings: Heading[] = []
  visit(tree, 'heading', heading => {
    headings.push(heading)
  })
  const highest = Math.min(...headings.map(heading => heading.depth))
  for (const heading of headings) heading.depth = clamp(heading.depth - highest + 2)
  return title || undefined
}

/** The title is printed, and told to catalogues, as plain text: a call in it has no place. */
function reportCalls(heading: Heading, file: VFile) {
  visit(heading, 'footnoteReference', node => {
    const reason = `Unexpected call of note “${node.label ?? node.identifier}” in the title, expected it in the text`
    fault(file, 'title-note', reason, {
      place: node.position ?? heading.position?.start,
      hint: 'Call the note, or quote for it, in the first paragraph.',
    })
  })
}

/** A heading as it stands, without the calls and the insertions of a proof. */
function withoutAdded(heading: Heading): Heading {
  const copy = structuredClone(heading)
  visit(copy, 'mark', (node, index, parent) => {
    if (!parent || index === undefined || !['a', 'ins'].includes(node.data.hName)) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  return copy
}

/** Headings have six levels; deeper ones share the last. */
function clamp(depth: number): Heading['depth'] {
  const levels = [2, 3, 4, 5, 6] as const
  return levels.find(level => level === depth) ?? 6
}
