import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visitParents } from 'unist-util-visit-parents'

/** What the faces have superiors of; the browser makes none for any other sign. */
const drawn = /^[a-z\d]+$/

/**
 * Give raised letters and figures the class `superior`, unless they are code or a call: the faces have drawn
 * them, as heavy as the text and no higher than its capitals. Changes the tree.
 */
export function markSuperiors(tree: Root | Element): void {
  visitParents(tree, 'element', (node, ancestors) => {
    if (node.tagName !== 'sup' || node.properties.className !== undefined) return
    const isCode = ancestors.some(
      ancestor => ancestor.type === 'element' && /^(?:code|kbd|pre|samp)$/.test(ancestor.tagName),
    )
    if (!isCode && drawn.test(textOf(node))) node.properties.className = ['superior']
  })
}
