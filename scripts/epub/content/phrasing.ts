import type { Element, ElementContent } from 'hast'
import { blocks, homes, transparent } from './content-model.ts'

/** Tell whether a node cannot stand in running text. */
export const isBlock = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (blocks.has(node.tagName) ||
    (node.tagName in homes && node.tagName !== 'rt' && node.tagName !== 'rp') ||
    (transparent.has(node.tagName) && node.children.some(isBlock)))

/** Tell whether a node shows anything: an element, or text other than white space. */
export const isContent = (node: ElementContent): boolean =>
  node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')

/**
 * Cut an element of running text at the blocks inside it: `<em>a<p>b</p>c</em>` becomes
 * `<em>a</em><p>b</p><em>c</em>`. The id goes with the first piece, the language with all.
 */
export function splitAtBlocks(wrapper: Element): ElementContent[] {
  if (!wrapper.children.some(isBlock)) return [wrapper]
  const pieces: Element[] = []
  let run: ElementContent[] = []
  const endRun = () => {
    if (run.some(isContent))
      pieces.push({ ...wrapper, children: run, properties: { ...wrapper.properties } })
    run = []
  }
  for (const child of wrapper.children) {
    if (child.type !== 'element' || !isBlock(child)) run.push(child)
    else {
      endRun()
      const { lang, xmlLang } = wrapper.properties
      if (lang && !child.properties.lang) Object.assign(child.properties, { lang, xmlLang })
      pieces.push(child)
    }
  }
  endRun()
  const { id } = wrapper.properties
  pieces.forEach((piece, index) => {
    if (piece.properties.id === id) delete piece.properties.id
    if (index === 0 && id !== undefined) piece.properties.id ??= id
  })
  return pieces
}

/** Keep what blocks say and drop the blocks: for a heading, which cannot be cut in two. */
export function flattened(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element' || !isBlock(child)) return [child]
    const words = flattened(child.children)
    if (transparent.has(child.tagName)) return [{ ...child, children: words }]
    return [{ type: 'text', value: ' ' }, ...words, { type: 'text', value: ' ' }]
  })
}
