import type { Element, ElementContent, Parents } from 'hast'
import { blocks, homes, phrasing, removed, successors } from './content-model.ts'

/**
 * Rebuild children with the elements alone that XHTML has: comments go, what is obsolete becomes
 * its successor, what is unknown is unwrapped.
 * Drawings and formulas keep their own vocabularies. The elements themselves are changed.
 */
export function knownElements(children: readonly Parents['children'][number][]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element') return []
    if (removed.has(child.tagName)) return []
    if (child.tagName === 'svg' || child.tagName === 'math') return [foreignElement(child)]
    child.tagName = successors[child.tagName] ?? child.tagName
    child.children = knownElements(child.children)
    if (child.tagName === 'input' && child.properties.type !== 'checkbox') return []
    return isKnown(child.tagName) ? [child] : child.children
  })
}

const isKnown = (tagName: string): boolean =>
  phrasing.has(tagName) || blocks.has(tagName) || tagName in homes

/**
 * A drawing or a formula, which XHTML takes in its own namespace: the parser that made the tree
 * knew the namespace without its being written. Scripts go, as they do in HTML.
 */
function foreignElement(element: Element): Element {
  if (element.tagName === 'math') element.properties.xmlns = 'http://www.w3.org/1998/Math/MathML'
  else if (usesXlink(element)) element.properties.xmlnsXLink = 'http://www.w3.org/1999/xlink'
  // A drawing whose alternative is empty decorates, as an image with an empty `alt` does.
  if (element.properties.ariaLabel === '') {
    const { role: _, ariaLabel: __, ...properties } = element.properties
    element.properties = { ...properties, ariaHidden: 'true' }
  }
  element.children = foreignChildren(element.children)
  return element
}

function foreignChildren(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child]
    if (child.type !== 'element' || child.tagName === 'script') return []
    // Handlers would make the page a scripted one; foreign HTML is not worth its rules.
    if (child.tagName === 'foreignObject') return []
    for (const name of Object.keys(child.properties)) {
      if (name.startsWith('on')) delete child.properties[name]
    }
    child.children = foreignChildren(child.children)
    return [child]
  })
}

const usesXlink = (element: Element): boolean =>
  Object.keys(element.properties).some(name => name.startsWith('xLink')) ||
  element.children.some(child => child.type === 'element' && usesXlink(child))
