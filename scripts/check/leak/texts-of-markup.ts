import { cutDataUris } from './data-uris.ts'
import type { LeakText, Opened, Part } from './leak-text.ts'
import { type MarkupElement, type MarkupNode, markupTree } from './markup-tree.ts'
import { machineStrings, stringsOfJson } from './texts-of-json.ts'

/** Elements that stand in running text; any other begins a block, in every vocabulary. */
const inline = new Set(
  (
    'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby rb s ' +
    'samp small span strike strong sub sup textpath time tt u var wbr tspan'
  ).split(' '),
)

/** Attributes that people read or hear, folded. */
const readAttributes = new Set(
  'alt title arialabel ariadescription ariaroledescription label placeholder summary'.split(' '),
)

/** The values of Dublin Core that people read; the others are codes. */
const readMetadata =
  /^dc:(?:title|creator|contributor|publisher|subject|description|source|rights|relation|coverage)$/

/** The `meta` elements of HTML that do. */
const readMeta = /^(?:(?:og:|dc\.|twitter:|citation_)?(?:title|description)|author|keywords)$/i

/** What a walk through markup gathers. */
interface Gathered {
  readonly read: string[]
  readonly unread: string[]
  readonly attributes: Map<string, string[]>
  readonly comments: string[]
  readonly sheets: string[]
  readonly inside: Part[]
  /** The block that is being read. */
  words: string
}

/**
 * Take the texts out of HTML, XHTML, SVG or any XML: running text by block, each attribute,
 * comments, scripts (JSON-LD by its strings), style sheets; what addresses hold (`data:`) comes
 * out as parts, to be opened in their turn. `name` is the file's, as messages say it.
 */
export function textsOfMarkup(source: string, name: string): Opened {
  const gathered: Gathered = {
    read: [],
    unread: [],
    attributes: new Map(),
    comments: [],
    sheets: [],
    inside: [],
    words: '',
  }
  const { nodes, read } = markupTree(source)
  for (const node of nodes) walk(node, read, name, gathered)
  endBlock(gathered, read)
  const texts: LeakText[] = [
    { place: `the text of ${name}`, blocks: gathered.read, read: true },
    { place: `the text of ${name}`, blocks: gathered.unread, read: false },
    { place: `a comment of ${name}`, blocks: gathered.comments, read: true },
    { place: `a script or style sheet of ${name}`, blocks: gathered.sheets, read: false },
    ...[...gathered.attributes].map(([attribute, blocks]) => ({
      place: `an attribute (${attribute}) of ${name}`,
      blocks,
      read: isReadAttribute(attribute),
    })),
  ]
  return { texts, inside: gathered.inside, closed: [] }
}

function walk(node: MarkupNode, read: boolean, name: string, gathered: Gathered) {
  if (node.type !== 'element') {
    if (node.type === 'text') gathered.words += node.value
    else gathered.comments.push(node.value)
    return
  }
  const isRead = read || readMetadata.test(node.name)
  const isInline = inline.has(node.name) && !isPlaced(node)
  if (!isInline) endBlock(gathered, read)
  readAttributesOf(node, name, gathered)
  if (node.name === 'script' || node.name === 'style') readSheet(node, name, gathered)
  else for (const child of node.children) walk(child, isRead, name, gathered)
  if (!isInline) endBlock(gathered, isRead)
}

function readAttributesOf(
  { name: element, attributes }: MarkupElement,
  name: string,
  gathered: Gathered,
) {
  const given = new Map(attributes)
  const meta = element === 'meta' && readMeta.test(given.get('name') ?? given.get('property') ?? '')
  for (const [attribute, value] of attributes) {
    const { rest, inside } = cutDataUris(value, `an address in ${name}`)
    gathered.inside.push(...inside)
    if (meta && attribute === 'content') gathered.read.push(rest)
    const known = gathered.attributes.get(attribute) ?? []
    gathered.attributes.set(attribute, known)
    known.push(rest)
    if (rest.includes('%')) known.push(unescaped(rest))
  }
}

/** A script's or a style sheet's text: of JSON, its strings, of any other all that is in it. */
function readSheet(node: MarkupElement, name: string, gathered: Gathered) {
  const source = node.children.map(child => ('value' in child ? child.value : '')).join('')
  const { rest, inside } = cutDataUris(source, `an address in ${name}`)
  gathered.inside.push(...inside)
  const strings = node.name === 'script' ? stringsOfJson(rest) : undefined
  for (const { key, value } of strings ?? [])
    (machineStrings.test(key) ? gathered.sheets : gathered.read).push(value)
  if (!strings) gathered.sheets.push(rest)
}

function endBlock(gathered: Gathered, read: boolean) {
  if (gathered.words.trim() !== '') (read ? gathered.read : gathered.unread).push(gathered.words)
  gathered.words = ''
}

/** A part of a drawing's text with a place of its own is a line of its own. */
const isPlaced = ({ name, attributes }: MarkupElement) =>
  name === 'tspan' && attributes.some(([attribute]) => /^(?:x|y|dx|dy)$/.test(attribute))

const isReadAttribute = (attribute: string) =>
  readAttributes.has(attribute.toLowerCase().replaceAll('-', ''))

function unescaped(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
