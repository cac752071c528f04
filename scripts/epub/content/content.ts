import type { Element, ElementContent } from 'hast'
import { forbiddenInside, phrasing, strictPhrasing, transparent } from './content-model.ts'
import { flattened, splitAtBlocks } from './phrasing.ts'
import { homed, structures } from './structures.ts'

/**
 * Make a page's children valid by HTML's content models, keeping every word: raw HTML in
 * Markdown parses into blocks in running text, text between list items, captions without
 * figures, which browsers forgive and an EPUB does not. In and out: children of `body`.
 */
export function validContent(children: readonly ElementContent[]): ElementContent[] {
  // From the top first, as unwrapping sets free what the second pass must house.
  return homed('body', withoutForbidden('body', children, new Set()).flatMap(repaired))
}

function withoutForbidden(
  parent: string,
  children: readonly ElementContent[],
  forbidden: ReadonlySet<string>,
): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    // Other loose parts get their homes among blocks; these may stand in the middle of a line.
    const tagName = /^r[tp]$/.test(child.tagName) && parent !== 'ruby' ? 'span' : child.tagName
    const more = forbiddenInside[tagName]
    const inside = withoutForbidden(
      tagName,
      child.children,
      more ? new Set([...forbidden, ...more]) : forbidden,
    )
    return forbidden.has(tagName) ? inside : [{ ...child, tagName, children: inside }]
  })
}

function repaired(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName === 'svg' || node.tagName === 'math') return [node]
  const element: Element = { ...node, children: node.children.flatMap(repaired) }
  const structure = structures[element.tagName]
  if (structure) return structure(element)
  if (strictPhrasing.has(element.tagName))
    return [{ ...element, children: flattened(element.children) }]
  if (transparent.has(element.tagName))
    return [{ ...element, children: homed(element.tagName, element.children) }]
  if (element.tagName === 'p' || phrasing.has(element.tagName)) return splitAtBlocks(element)
  return [{ ...element, children: homed(element.tagName, element.children) }]
}
