import type { Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Face } from '../model/document.ts'

/** Which elements the style sheets set in the sans serif. */
const sans = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figcaption', 'nav', 'svg'])
const heavy = new Set(['strong', 'b', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const slanted = new Set(['em', 'i', 'cite', 'dfn', 'var'])
const fixed = new Set(['code', 'kbd', 'samp', 'pre', 'tt'])

/** The faces that every document takes: text, its italic, labels and heads. */
const always = ['serif-400', 'serif-400i', 'serif-600', 'sans-400', 'sans-600']

/**
 * Choose the faces that a document is likely to use, so that a file carries no others. A face left
 * out wrongly costs a slanted or emboldened substitute on the screen, nothing in print.
 */
export function facesUsed(tree: Root, faces: readonly Face[]): Face[] {
  const used = new Set(always)
  visitParents(tree, 'text', (_, ancestors) => {
    const names = ancestors.map(node => (node.type === 'element' ? node.tagName : ''))
    const family = names.some(name => fixed.has(name))
      ? 'code'
      : names.some(name => sans.has(name))
        ? 'sans'
        : 'serif'
    const weight = names.some(name => heavy.has(name)) ? 600 : 400
    const italic = family !== 'code' && names.some(name => slanted.has(name)) ? 'i' : ''
    used.add(`${family}-${weight}${italic}`)
  })
  return faces.filter(face => used.has(keyOf(face)))
}

const families = { 'Source Serif 4': 'serif', 'Source Sans 3': 'sans', 'Source Code Pro': 'code' }

const keyOf = ({ family, weight, style }: Face) =>
  `${families[family]}-${weight}${style === 'italic' ? 'i' : ''}`
