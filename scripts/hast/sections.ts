import type { Element, ElementContent, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { OutlineItem } from '../model/document.ts'

/**
 * Put each heading and what it heads into a section that bears its name; the nested outline out.
 * Only headings on the top level of the text open a section. Changes the tree.
 */
export function makeSections(tree: Root): OutlineItem[] {
  const outline: Open[] = []
  const open: Open[] = []
  const out: RootContent[] = []
  for (const node of tree.children) {
    const level = levelOf(node)
    if (level !== undefined && node.type === 'element' && headingText(node) === '') {
      // A heading without a word heads nothing; an image without alternative text stays.
      if (node.children.length > 0)
        (open.at(-1)?.section.children ?? out).push(h('p', node.children))
    } else if (level !== undefined && node.type === 'element') {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop()
      const id = String(node.properties.id)
      const section = h('section', { ariaLabelledBy: [id] }, [node])
      const item: Open = { id, title: headingText(node), children: [], level, section }
      const parent = open.at(-1)
      if (parent) {
        parent.children.push(item)
        parent.section.children.push(section)
      } else {
        outline.push(item)
        out.push(section)
      }
      open.push(item)
    } else {
      const parent = open.at(-1)
      if (parent) parent.section.children.push(node as ElementContent)
      else out.push(node)
    }
  }
  tree.children = out
  return outline.map(plain)
}

interface Open {
  id: string
  title: string
  children: Open[]
  level: number
  section: Element
}

const plain = ({ id, title, children }: Open): OutlineItem => ({
  id,
  title,
  children: children.map(plain),
})

function levelOf(node: RootContent): number | undefined {
  const match = node.type === 'element' ? /^h([2-6])$/.exec(node.tagName) : null
  return match ? Number(match[1]) : undefined
}

/** A heading's words without the numbers of note calls, and without what a proof would add. */
export function headingText(heading: Element): string {
  const copy: Element = structuredClone(heading)
  const strip = (node: Element) => {
    node.children = node.children.filter(child => !(child.type === 'element' && isCall(child)))
    for (const child of node.children) if (child.type === 'element') strip(child)
  }
  strip(copy)
  const words = textOf(copy).replace(/\s+/g, ' ').trim()
  if (words !== '') return words
  // A heading that is an image says what the image shows.
  let alt = ''
  visit(copy, 'element', node => {
    alt ||= String(node.properties.alt ?? node.properties.ariaLabel ?? '')
  })
  return alt
}

function isCall({ tagName, properties: { className } }: Element): boolean {
  const has = (name: string) => [className].flat().includes(name)
  return (tagName === 'sup' && has('call')) || has('proof-call') || tagName === 'ins'
}
