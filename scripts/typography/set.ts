import type { Element, Nodes, Root, Text } from 'hast'
import { primaryLanguage } from '../labels/labels.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { type Edit, opaque, type TypographyRule } from './rule.ts'
import { shieldsOf } from './shields.ts'

const locales: Readonly<Record<string, readonly TypographyRule[]>> = { en: english, fr: french }

/** Elements in running text; any other element begins a block of its own. */
const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'del', 'dfn', 'em', 'i', 'ins', 'mark', 'q', 's'],
  ...['small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
])
/** What no rule looks into. */
const untouched = new Set(['code', 'kbd', 'math', 'pre', 'samp', 'script', 'style', 'svg', 'tt'])

interface Piece {
  readonly node: Text
  readonly start: number
}

/**
 * Set a tree's text by the rules of its language, element by element where `lang` changes.
 * A block's text is flattened, the rules see it whole, and their edits go back into its nodes.
 * Changes the tree; a second run changes nothing more.
 */
export function setTypography(tree: Root | Element, lang: string): void {
  let text = ''
  let pieces: Piece[] = []
  const flush = () => {
    if (pieces.length > 0) setBlock(pieces, locales[primaryLanguage(lang)] ?? [])
    text = ''
    pieces = []
  }
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      pieces.push({ node, start: text.length })
      text += node.value
    } else if (node.type === 'root') {
      for (const child of node.children) walk(child)
    } else if (node.type === 'element') {
      if (isUntouched(node)) {
        // As a text of its own, it holds the neighbours apart and is never written back.
        pieces.push({ node: { type: 'text', value: opaque }, start: text.length })
        text += opaque
        return
      }
      const other = node.properties.lang
      if (other !== undefined && primaryLanguage(String(other)) !== primaryLanguage(lang)) {
        pieces.push({ node: { type: 'text', value: opaque }, start: text.length })
        text += opaque
        const content: Root = { type: 'root', children: node.children }
        setTypography(content, String(other))
        return
      }
      const block = !inline.has(node.tagName)
      if (block) flush()
      for (const child of node.children) walk(child)
      if (block) flush()
    }
  }
  walk(tree)
  flush()
}

const isUntouched = (node: Element) =>
  untouched.has(node.tagName) ||
  node.properties.translate === 'no' ||
  // A note's number is no part of the sentence that it follows.
  (node.tagName === 'sup' && String(node.properties.className).includes('call'))

/** Apply rules to one block, each to what the one before has made. */
function setBlock(pieces: readonly Piece[], rules: readonly TypographyRule[]) {
  for (const rule of rules) {
    const text = pieces.map(piece => piece.node.value).join('')
    const shields = shieldsOf(text)
    const edits = [...rule.edits(text)].filter(
      edit => !shields.some(shield => edit.start < shield.end && shield.start < edit.end),
    )
    // From the last to the first, so that the places of those before stay true.
    for (const edit of edits.reverse()) apply(edit, pieces)
  }
}

function apply(edit: Edit, pieces: readonly Piece[]) {
  let start = 0
  let written = false
  for (const { node } of pieces) {
    const end = start + node.value.length
    // An insertion between two nodes belongs to the one before.
    const touches =
      edit.start === edit.end
        ? start <= edit.start && edit.start <= end
        : edit.start < end && start < edit.end
    const length = node.value.length
    if (touches && node.value !== opaque) {
      const from = Math.max(0, edit.start - start)
      const to = Math.min(length, edit.end - start)
      node.value = node.value.slice(0, from) + (written ? '' : edit.text) + node.value.slice(to)
      written = true
      if (edit.start === edit.end) return
    }
    start += length
  }
}

/** Set a plain text, such as a title in metadata, by the rules of its language. */
export function setPlainText(text: string, lang: string): string {
  const node: Text = { type: 'text', value: text }
  setTypography({ type: 'root', children: [node] }, lang)
  return node.value
}
