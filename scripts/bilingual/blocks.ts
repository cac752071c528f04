import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'

/** A block of a text: a paragraph, a heading, a list, a figure … */
export interface Block {
  readonly node: Element
  /** Of a heading that opens a section: 2 to 6. */
  readonly level?: number
}

/** Lay the sections of an article out as one list of blocks, in the order of the text; notes are none. */
export function blocksOf(article: Element): Block[] {
  return article.children.flatMap((child): Block[] => {
    if (child.type === 'text' && child.value.trim() !== '') return [{ node: h('p', child.value) }]
    if (child.type !== 'element' || child.properties.dataPart === 'notes') return []
    const head = headOf(child)
    if (!head) return [{ node: child }]
    const [first, ...others] = blocksOf(child)
    return first ? [{ ...first, level: Number(head.tagName.slice(1)) }, ...others] : others
  })
}

/** The heading that a section of ours is named by. */
function headOf({ tagName, properties, children }: Element): Element | undefined {
  if (tagName !== 'section') return undefined
  const id = [properties.ariaLabelledBy].flat()[0]
  const head = children.find(isElement)
  return id && head?.properties.id === id && /^h[2-6]$/.test(head.tagName) ? head : undefined
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
