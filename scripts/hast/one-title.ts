import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Move headings of level 1 that raw HTML brought to level 2: the title is the one heading above, as
 * Markdown's headings have learnt by now. Changes the tree.
 */
export function lowerTitles(tree: Root): void {
  visit(tree, { type: 'element', tagName: 'h1' }, heading => {
    heading.tagName = 'h2'
  })
}
