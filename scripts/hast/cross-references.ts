import type { Element, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Exhibited } from './figures.ts'
import { headingText } from './sections.ts'

/**
 * Give each link without words to a place in this text the name of that place: `figure 2`, the words
 * of a heading, of anything else those of the heading above it. A `page-reference` becomes `titled`
 * besides, so that print knows whose words they are. A place that has no name is a fault
 * (`link-dead`), and the link goes; so do, later, links to places that are not there. Changes the tree.
 */
export function nameReferences(tree: Root, exhibited: readonly Exhibited[], file: VFile): void {
  const names = namesIn(tree, exhibited)
  visit(tree, 'element', (link, index, parent) => {
    const { href, className } = link.properties
    if (link.tagName !== 'a' || !parent || index === undefined) return undefined
    if (!String(href ?? '').startsWith('#') || !isWordless(link)) return undefined
    const id = decodeId(String(href).slice(1))
    if (!names.has(id)) return undefined
    const name = names.get(id)
    if (name === undefined) {
      fault(
        file,
        'link-dead',
        `Unexpected link without words to “#${id}”, which has no title, expected words`,
        { place: link.position, hint: 'The link is dropped.' },
      )
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    const value = beginsSentence(parent, index) ? capitalised(name) : name
    link.children = [{ type: 'text', value }]
    if (Array.isArray(className) && className.includes('page-reference')) className.push('titled')
    return undefined
  })
}

/** The name of each id; `undefined` where no heading stands before it. */
function namesIn(tree: Root, exhibited: readonly Exhibited[]): Map<string, string | undefined> {
  const names = new Map<string, string | undefined>()
  let heading: string | undefined
  visit(tree, 'element', node => {
    // The title and the contents head nothing in the text.
    if (node.tagName === 'main') heading = undefined
    if (/^h[1-6]$/.test(node.tagName)) heading = headingText(node) || undefined
    if (node.properties.id) names.set(String(node.properties.id), heading)
  })
  for (const { id, name } of exhibited) names.set(id, name)
  return names
}

const isWordless = (link: Element): boolean =>
  textOf(link).trim() === '' &&
  !link.children.some(child => child.type === 'element' && child.tagName !== 'span')

/** Whether what stands at this place begins a block or a sentence. */
function beginsSentence(parent: Parents, index: number): boolean {
  const before = parent.children
    .slice(0, index)
    .map(node => (node.type === 'element' || node.type === 'text' ? textOf(node) : ''))
    .join('')
  const isBlock = parent.type === 'root' || !/^(?:a|b|em|i|mark|span|strong)$/.test(parent.tagName)
  return before.trim() === '' ? isBlock : /[.!?…]\s+$/.test(before)
}

const capitalised = (name: string) => name.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

function decodeId(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
