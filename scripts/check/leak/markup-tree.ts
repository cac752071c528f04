import type { Nodes as HastNodes, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Nodes as XastNodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** An element of any vocabulary, as the search for leaks reads it. */
export interface MarkupElement {
  readonly type: 'element'
  /** As it is written, in lower case: `dc:title`. */
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: readonly MarkupNode[]
}

export type MarkupNode =
  | MarkupElement
  | { readonly type: 'text' | 'comment'; readonly value: string }

/** Vocabularies of XML whose text is all for people. */
const readVocabularies = new Set(['html', 'svg', 'ncx'])

/**
 * Parse XML where it says that it is some and is well-formed, else HTML as browsers do. `read` says
 * whether all of its text is for people, which is not so of a book's package, say.
 */
export function markupTree(source: string): { nodes: MarkupNode[]; read: boolean } {
  if (/^\ufeff?\s*<\?/.test(source)) {
    try {
      const nodes = fromXast(fromXml(source))
      const root = nodes.find(node => node.type === 'element')
      return { nodes, read: root !== undefined && readVocabularies.has(root.name) }
    } catch {
      // Ill-formed: what a browser makes of it is searched.
    }
  }
  const fragment = !/<(?:!doctype|html)\b/i.test(source)
  return { nodes: fromHast(fromHtml(source, { fragment })), read: true }
}

function fromHast(node: HastNodes): MarkupNode[] {
  switch (node.type) {
    case 'root':
      return node.children.flatMap(fromHast)
    case 'element': {
      const inside = [...node.children, ...(node.content?.children ?? [])]
      return [
        {
          type: 'element',
          name: node.tagName.toLowerCase(),
          attributes: attributesOf(node.properties),
          children: inside.flatMap(fromHast),
        },
      ]
    }
    case 'text':
    case 'comment':
      return [{ type: node.type, value: node.value }]
    default:
      return []
  }
}

function fromXast(node: XastNodes): MarkupNode[] {
  switch (node.type) {
    case 'root':
      return node.children.flatMap(fromXast)
    case 'element':
      return [
        {
          type: 'element',
          name: node.name.toLowerCase(),
          attributes: Object.entries(node.attributes).map(([name, value]) => [name, value ?? '']),
          children: node.children.flatMap(fromXast),
        },
      ]
    case 'text':
    case 'cdata':
      return [{ type: 'text', value: node.value }]
    case 'comment':
      return [{ type: 'comment', value: node.value }]
    case 'instruction':
      // The declaration says no more than the version and the encoding.
      return node.name === 'xml' ? [] : [{ type: 'comment', value: node.value }]
    default:
      return []
  }
}

const attributesOf = (properties: Properties): [string, string][] =>
  Object.entries(properties).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined || typeof value === 'boolean'
      ? []
      : [[name, Array.isArray(value) ? value.join(' ') : String(value)]],
  )
