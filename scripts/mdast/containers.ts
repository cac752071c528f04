import type { Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'

/**
 * Open up the `:::name` blocks that no convention has taken: their content stays, a warning says
 * that the name is not known (`directive-unknown`). Changes the tree.
 */
export function resolveContainers(tree: Root, file: VFile): void {
  visit(tree, 'containerDirective', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const expected =
      node.name === 'description' ? 'it right after a figure' : ':::description after a figure'
    fault(file, 'directive-unknown', `Unexpected block :::${node.name}, expected ${expected}`, {
      place: node.position?.start,
      hint: 'Its content is kept as it is.',
    })
    const children: typeof parent.children = parent.children
    children.splice(index, 1, ...node.children)
    return [SKIP, index]
  })
}
