import type { Element, ElementContent, Root, RootContent } from 'hast'

/**
 * Copy a tree without the places of its nodes, which a book has no use for. Several times as fast as a
 * copy of everything, and half as large.
 */
export const copyTree = ({ children }: Root): Root => ({
  type: 'root',
  children: children.map(child => (child.type === 'doctype' ? { ...child } : copyNode(child))),
})

const copyNode = (node: Exclude<RootContent, { type: 'doctype' }>): ElementContent =>
  node.type === 'element' ? copyElement(node) : { type: node.type, value: node.value }

function copyElement({ tagName, properties, children }: Element): Element {
  const copied: Element['properties'] = {}
  for (const name of Object.keys(properties)) {
    const value = properties[name]
    copied[name] = Array.isArray(value) ? [...value] : value
  }
  return { type: 'element', tagName, properties: copied, children: children.map(copyNode) }
}
