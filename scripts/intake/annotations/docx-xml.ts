import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** Namespaces by the prefix that they have here, whatever a file calls them. Others hold no words. */
const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['w', 'http://purl.oclc.org/ooxml/wordprocessingml/main'],
  ['w14', 'http://schemas.microsoft.com/office/word/2010/wordml'],
  ['w15', 'http://schemas.microsoft.com/office/word/2012/wordml'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['pr', 'http://schemas.openxmlformats.org/package/2006/relationships'],
] as const

const prefixes = new Map<string, string>(namespaces.map(([prefix, uri]) => [uri, prefix]))

/** The namespaces as a root element declares them. */
export const declarations: Readonly<Record<string, string>> = Object.fromEntries(
  namespaces.toReversed().map(([prefix, uri]) => [`xmlns:${prefix}`, uri]),
)

/** No document nests deeper; a deeper one would exhaust the stack of whoever walks it. */
const DEEPEST = 300

/**
 * Read one part of a .docx: its bytes in, its root element out, names with the prefixes `w`, `w14`,
 * `w15`, `mc`, `v`, `pr`, without elements and attributes of other namespaces; or why it is refused
 * (not XML, a document type, too deep), as the words after "Unexpected".
 * Source: ECMA-376 Part 2, 8.1.1 (UTF-8 or UTF-16, no document type).
 */
export function readXml(bytes: Uint8Array): Element | string {
  const xml = decode(bytes)
  if (xml === undefined) return 'encoding, neither UTF-8 nor UTF-16,'
  // Without one there are no entities, and so none that grow.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(xml)) return 'document type in XML'
  const tree = parse(xml)
  if (!tree) return 'XML that is not well formed'
  const root = tree.children.find(node => node.type === 'element')
  if (!root || isTooDeep(root)) return 'XML of a strange shape'
  return renamed(root, new Map()) ?? 'XML of another namespace'
}

function decode(bytes: Uint8Array): string | undefined {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The parser tells faults by throwing, of depth by an exhausted stack. */
function parse(xml: string): Root | undefined {
  try {
    return fromXml(xml)
  } catch {
    return undefined
  }
}

function isTooDeep(root: Element): boolean {
  const open = [{ element: root, depth: 1 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > DEEPEST) return true
    for (const child of next.element.children)
      if (child.type === 'element') open.push({ element: child, depth: next.depth + 1 })
  }
  return false
}

/** Source: Namespaces in XML 1.0, section 6. */
function renamed(element: Element, outer: ReadonlyMap<string, string>): Element | undefined {
  const own = Object.entries(element.attributes).flatMap(([name, uri]) =>
    /^xmlns(?::|$)/.test(name) ? [[name.slice('xmlns:'.length), uri ?? ''] as const] : [],
  )
  const scope = own.length > 0 ? new Map([...outer, ...own]) : outer
  const name = nameIn(element.name, scope)
  if (name === undefined) return undefined
  const attributes = Object.entries(element.attributes).flatMap(([key, value]) => {
    const known = key.includes(':') ? nameIn(key, scope) : key
    return known === undefined || key.startsWith('xmlns') ? [] : [[known, value] as const]
  })
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(attributes),
    children: element.children.flatMap((child): Element['children'] => {
      const inner = child.type === 'element' ? renamed(child, scope) : undefined
      if (inner) return [inner]
      return child.type === 'text' || child.type === 'cdata'
        ? [{ type: 'text', value: child.value }]
        : []
    }),
  }
}

function nameIn(name: string, scope: ReadonlyMap<string, string>): string | undefined {
  const colon = name.indexOf(':')
  const prefix = prefixes.get(scope.get(name.slice(0, Math.max(colon, 0))) ?? '')
  return prefix === undefined ? undefined : `${prefix}:${name.slice(colon + 1)}`
}
