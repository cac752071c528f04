import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast'
import { opaque } from '../model/passage.ts'
import type { Typography } from '../model/typography.ts'
import { edited, mend } from './mend.ts'
import { type Profile, profileOf, typographyOf } from './profile.ts'
import { raisedIn, raisedPlainly } from './raise.ts'
import type { Edit } from './rule.ts'

/** Elements in running text; any other element begins a block of its own. */
const inline = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'del', 'dfn', 'em', 'i', 'ins', 'mark', 'q', 'ruby'],
  ...['s', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'],
])
/** What no rule looks into: code, and the readings of words, which are no part of their sentence. */
const untouched = new Set([
  ...['code', 'kbd', 'math', 'pre', 'rp', 'rt', 'samp', 'script', 'style', 'svg', 'tt'],
])

type Parent = Root | Element

interface Piece {
  readonly node: Text
  /** None for what stands in for something that is no running text: it is never written back. */
  readonly parent?: Parent
}

/**
 * Set a tree's text by the rules of its language, element by element where `lang` changes; `chosen` are
 * those that the work prefers for its own language. A block's text is flattened, the rules see it whole,
 * and their edits go back into its nodes. Changes the tree; a second run changes nothing more.
 */
export function setTypography(tree: Parent, lang: string, chosen?: Typography): void {
  const profile = profileOf(lang, chosen)
  let pieces: Piece[] = []
  const flush = () => {
    if (profile && pieces.length > 0) setBlock(pieces, profile)
    pieces = []
  }
  const holdApart = () => pieces.push({ node: { type: 'text', value: opaque } })
  const walk = (node: Nodes, parent?: Parent) => {
    if (node.type === 'text') pieces.push({ node, ...(parent ? { parent } : {}) })
    else if (node.type === 'root') for (const child of [...node.children]) walk(child, node)
    if (node.type !== 'element') return
    if (isUntouched(node)) {
      holdApart()
      return
    }
    const other = node.properties.lang
    if (other !== undefined && node !== tree && isOther(String(other), lang, chosen)) {
      const block = !inline.has(node.tagName)
      if (block) flush()
      else holdApart()
      setTypography(node, String(other), chosen)
      return
    }
    const block = !inline.has(node.tagName)
    if (block) flush()
    for (const child of [...node.children]) walk(child, node)
    if (block) flush()
  }
  walk(tree)
  flush()
}

const isOther = (one: string, other: string, chosen?: Typography) =>
  (typographyOf(one, chosen) ?? one) !== (typographyOf(other, chosen) ?? other)

const isUntouched = (node: Element) =>
  untouched.has(node.tagName) ||
  node.properties.translate === 'no' ||
  // A note's number is no part of the sentence that it follows, nor is a label of ours of what it labels.
  (node.tagName === 'sup' && String(node.properties.className).includes('call')) ||
  (node.tagName === 'span' && String(node.properties.className) === 'label')

function setBlock(pieces: readonly Piece[], profile: Profile) {
  const edits = mend(textOf(pieces), profile, { source: false })
  // From the last to the first, so that the places of those before stay true.
  for (const edit of edits.reverse()) apply(edit, pieces)
  raise(pieces, profile)
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ node }) => node.value).join('')

function apply(edit: Edit, pieces: readonly Piece[]) {
  let start = 0
  let written = false
  for (const { node, parent } of pieces) {
    const { length } = node.value
    const end = start + length
    // An insertion between two nodes belongs to the one before.
    const touches =
      edit.start === edit.end
        ? start <= edit.start && edit.start <= end
        : edit.start < end && start < edit.end
    if (touches && parent) {
      const from = Math.max(0, edit.start - start)
      const to = Math.min(length, edit.end - start)
      node.value = node.value.slice(0, from) + (written ? '' : edit.text) + node.value.slice(to)
      written = true
      if (edit.start === edit.end) return
    }
    start = end
  }
}

/** Put what is to be raised into elements of its own, unless it is in one or stands in two nodes. */
function raise(pieces: readonly Piece[], profile: Profile) {
  const ranges = raisedIn(textOf(pieces), profile)
  if (ranges.length === 0) return
  let start = 0
  for (const { node, parent } of pieces) {
    const from = start
    const end = start + node.value.length
    const within = ranges.filter(range => range.start >= from && range.end <= end)
    start = end
    if (within.length === 0 || !parent || isRaised(parent)) continue
    const parts: ElementContent[] = []
    let at = from
    for (const range of within) {
      if (range.start > at) parts.push(text(node.value.slice(at - from, range.start - from)))
      const children = [text(node.value.slice(range.start - from, range.end - from))]
      parts.push({ type: 'element', tagName: 'sup', properties: {}, children })
      at = range.end
    }
    if (at < end) parts.push(text(node.value.slice(at - from)))
    const siblings: RootContent[] = parent.children
    siblings.splice(siblings.indexOf(node), 1, ...parts)
  }
}

const isRaised = (parent: Parent) => parent.type === 'element' && parent.tagName === 'sup'

const text = (value: string): Text => ({ type: 'text', value })

/** Set a plain text, such as a title in metadata, by the rules of its language. */
export function setPlainText(text: string, lang: string, chosen?: Typography): string {
  const profile = profileOf(lang, chosen)
  if (!profile) return text
  const set = edited(text, mend(text, profile, { source: false }))
  return raisedPlainly(set, raisedIn(set, profile))
}
