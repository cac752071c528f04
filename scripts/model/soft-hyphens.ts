import type { Nodes } from 'hast'

/** What is copied or typed as it stands. */
const literal = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style'])
const spoken = ['alt', 'title', 'ariaLabel']

/** The same text without soft hyphens (U+00AD). */
export const withoutSoftHyphens = (text: string): string => text.replaceAll('\u00ad', '')

/**
 * Take the soft hyphens out of a tree, code apart: many a reader's program finds no word that has one.
 * Only print has lines of its own, and keeps those that show. Changes the tree.
 */
export function dropSoftHyphens(node: Nodes): void {
  if (node.type === 'text') node.value = withoutSoftHyphens(node.value)
  if (node.type !== 'root' && node.type !== 'element') return
  if (node.type === 'element') {
    if (literal.has(node.tagName)) return
    for (const name of spoken) {
      const value = node.properties[name]
      if (typeof value === 'string') node.properties[name] = withoutSoftHyphens(value)
    }
  }
  for (const child of node.children) dropSoftHyphens(child)
}
