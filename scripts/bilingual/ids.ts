import type { Element, Properties } from 'hast'
import { visit } from 'unist-util-visit'

/** Properties that name other elements by their ids. */
const lists = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaOwns', 'headers']
const singles = ['ariaDetails', 'htmlFor']

/** All ids of a tree. */
export function idsOf(tree: Element): Set<string> {
  const ids = new Set<string>()
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) ids.add(String(properties.id))
  })
  return ids
}

/**
 * Put a prefix before all ids of a tree, and wherever they are named: in links, by ARIA, in tables and
 * in drawings. Changes the tree.
 */
export function prefixIds(tree: Element, prefix: string): void {
  const ids = idsOf(tree)
  const renamed = (id: string) => (ids.has(id) ? prefix + id : id)
  visit(tree, 'element', ({ properties }) => {
    if (properties.id) properties.id = renamed(String(properties.id))
    for (const name of lists) renameList(properties, name, renamed)
    for (const name of singles)
      if (properties[name]) properties[name] = renamed(String(properties[name]))
    for (const [name, value] of Object.entries(properties)) {
      if (typeof value !== 'string') continue
      if (value.startsWith('#')) properties[name] = `#${renamed(value.slice(1))}`
      else if (value.includes('url(#'))
        properties[name] = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${renamed(id)})`)
    }
  })
}

function renameList(properties: Properties, name: string, renamed: (id: string) => string) {
  const value = properties[name]
  if (Array.isArray(value)) properties[name] = value.map(id => renamed(String(id)))
  else if (typeof value === 'string') properties[name] = value.split(/\s+/).map(renamed).join(' ')
}
