import type { Element } from 'xast'
import type { BookDocument } from './epub-book.ts'
import type { EpubRule, Finding } from './epub-rule.ts'
import { attributesOf } from './xhtml-attribute-rules.ts'
import { anywhere, blocks, type Model, models, phrasing, termGroup } from './xhtml-models.ts'

type Kind = 'flow' | 'phrasing'

const xhtml = 'http://www.w3.org/1999/xhtml'

/**
 * Hold the pages of an EPUB 3 against HTML's content models and attributes: the part of EPUBCheck's
 * schema that its port does not have. What is in other vocabularies is not looked into.
 */
export const schemaRule: EpubRule = ({ version, pages }) =>
  version.startsWith('3') ? pages.flatMap(pageFindings) : []

function pageFindings(page: BookDocument): Finding[] {
  const html = page.tree.children.find(node => node.type === 'element')
  // With another root, or with a prefix before each name, it is nothing that this can read.
  if (html?.name !== 'html' || html.attributes.xmlns !== xhtml) return []
  const findings: Finding[] = []
  const say = (what: string, expected: string, { position }: Element) =>
    findings.push({ what, where: page.path, expected, at: position?.start })
  const names = partsOf(html).join(' ')
  if (names !== 'head body') say(`“${names}” in <html>`, 'one head, one body', html)
  attributesOf(html, say)
  for (const child of elementsIn(html)) {
    attributesOf(child, say)
    if (child.name === 'body') childrenOf(child, { holds: 'flow' }, 'flow', say)
    if (child.name === 'head') {
      if (hasText(child)) say('text in <head>', 'elements only', child)
      for (const inside of elementsIn(child)) attributesOf(inside, say)
    }
  }
  return findings
}

type Say = (what: string, expected: string, element: Element) => void

/** Check the children of an element that holds `kind`, each with all that it holds. */
function childrenOf(element: Element, model: Model, kind: Kind, say: Say): void {
  const { order, holds } = model
  if (order) {
    const parts = orderOf(element, kind, model)
    if (!order.test(parts.map(part => `${part} `).join('')))
      say(`“${parts.join(' ')}” in <${element.name}>`, model.expected ?? '', element)
  } else if (holds === 'nothing' && (hasText(element) || elementsIn(element).length > 0))
    say(`content of <${element.name}>`, 'none', element)
  for (const child of elementsIn(element)) {
    const foreign = child.name.includes(':') || child.attributes.xmlns !== undefined
    const own = element.name === 'dl' && child.name === 'div' ? termGroup : models.get(child.name)
    if (!order && holds !== 'nothing' && !foreign && !isOf(kind, child.name))
      say(`<${child.name}> in <${element.name}>`, nameOf(kind), child)
    if (!own || foreign) continue
    attributesOf(child, say)
    // What holds text alone is no markup of the page: a frame's, a script's, a template's.
    if (own.holds === 'text') continue
    childrenOf(child, own, kindOf(own, kind), say)
  }
}

/** The kind that an element holds, in a parent that holds `kind`. */
const kindOf = ({ holds }: Model, kind: Kind): Kind =>
  holds === 'flow' || holds === 'phrasing' ? holds : kind

/** The names of an element’s parts; `*` for what is none of its own and of the kind it holds. */
function orderOf(element: Element, kind: Kind, { holds }: Model): string[] {
  return element.children.flatMap((child): string[] => {
    if (child.type === 'text' || child.type === 'cdata')
      return child.value.trim() === '' ? [] : [holds === 'nothing' ? 'text' : '*']
    if (child.type !== 'element' || anywhere.has(child.name)) return []
    if (holds === 'nothing') return [child.name]
    // A heading in a summary is a part of its own (HTML, "The summary element").
    if (element.name === 'summary' && /^h([1-6]|group)$/.test(child.name)) return ['*']
    return isOf(kind, child.name) ? ['*'] : [child.name]
  })
}

const isOf = (kind: Kind, name: string): boolean =>
  name.includes(':') ||
  phrasing.has(name) ||
  // An element of one's own (HTML, "Custom elements").
  /^[a-z][^A-Z:]*-/.test(name) ||
  (kind === 'flow' && blocks.has(name))

const nameOf = (kind: Kind): string => (kind === 'flow' ? 'an element of a page' : 'running text')

const elementsIn = (element: Element): Element[] =>
  element.children.flatMap(child => (child.type === 'element' ? [child] : []))

/** The names of all that stands in an element, text and CDATA as `text`. */
const partsOf = (element: Element): string[] =>
  element.children.flatMap(child => {
    if (child.type === 'element') return [child.name]
    return hasWords(child) ? ['text'] : []
  })

const hasText = (element: Element): boolean => element.children.some(hasWords)

const hasWords = (node: Element['children'][number]): boolean =>
  (node.type === 'text' || node.type === 'cdata') && node.value.trim() !== ''
