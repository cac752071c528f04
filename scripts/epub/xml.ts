import type { Element, Root, Text } from 'xast'
import { toXml } from 'xast-util-to-xml'

type Child = Element | string | undefined

/** Build a xast element from its name, attributes (`undefined` is left out) and children. */
export function x(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): Element {
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
    children: children
      .filter(child => child !== undefined)
      .map(child => (typeof child === 'string' ? textNode(child) : child)),
  }
}

/**
 * Put each element of element-only content on a line of its own, so that the file can be read
 * and compared; mixed content stays as it is.
 */
export function indented(element: Element, depth = 0): Element {
  const children = element.children.filter(child => child.type === 'element')
  if (children.length === 0 || children.length < element.children.length) return element
  const inner = textNode(`\n${'  '.repeat(depth + 1)}`)
  return {
    ...element,
    children: [
      ...children.flatMap(child => [inner, indented(child, depth + 1)]),
      textNode(`\n${'  '.repeat(depth)}`),
    ],
  }
}

/** Write a document: XML declaration, the HTML doctype if wanted, the root element. */
export function xmlDocument(element: Element, options: { readonly doctype?: 'html' } = {}): string {
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
      textNode('\n'),
      ...(options.doctype ? [{ type: 'doctype' as const, name: 'html' }, textNode('\n')] : []),
      element,
      textNode('\n'),
    ],
  }
  // Cleaned as a whole: words come by way of texts and attributes, of metadata and manuscript.
  // XML 1.0 (§2.4) forbids `]]>` in text, and the serialiser leaves `>` alone. We write neither
  // CDATA nor comments, so that all that matches is text or an attribute's value.
  const xml = xmlText(toXml(root, { closeEmptyElements: true, tightClose: true }))
  const sound = xml.replaceAll(']]>', ']]&gt;')
  return options.doctype ? withEndTags(sound) : sound
}

/**
 * Write empty elements of XHTML as HTML does, with an end tag unless they are void: some readers take pages
 * for HTML, where `<span/>` never ends.
 */
const withEndTags = (xhtml: string): string =>
  xhtml.replace(
    /<(?!(?:area|br|col|hr|img|input|link|meta|source|wbr)\b)([a-zA-Z][\w:-]*)((?:\s[^<>]*)?)\/>/g,
    '<$1$2></$1>',
  )

const textNode = (value: string): Text => ({ type: 'text', value })

/** Drop the characters that XML 1.0 (§2.2) does not allow, and the C1 controls with them. */
const xmlText = (text: string): string =>
  text.toWellFormed().replace(/[^\t\n\r\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
