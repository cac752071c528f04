import type { Parents, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Face } from '../model/document.ts'
import { scriptsOf } from '../model/script.ts'

/** Which elements the style sheets set in the sans serif, and which classes of others. */
const sans = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'figcaption', 'nav', 'svg'])
const labels = ['label', 'masthead', 'note-label', 'publisher', 'skip-link', 'status']
const heavy = new Set(['strong', 'b', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const slanted = new Set(['em', 'i', 'cite', 'dfn', 'var'])
const fixed = new Set(['code', 'kbd', 'samp', 'pre', 'tt'])

/** The faces that every document takes: text, its italic, labels and heads. */
const always = ['serif', 'serif-italic', 'serif-bold', 'sans', 'sans-bold']

/**
 * Choose the faces that a document is likely to use, so that a file carries no others. A face left
 * out wrongly costs a slanted or emboldened substitute on the screen, nothing in print.
 */
export function facesUsed(tree: Root, faces: readonly Face[]): Face[] {
  const used = new Set(always)
  visitParents(tree, 'text', ({ value }, ancestors) => {
    const names = namesOf(ancestors)
    const isSans = ancestors.some(isSetInSans)
    const family = names.some(name => fixed.has(name)) ? 'code' : isSans ? 'sans' : 'serif'
    const bold = names.some(name => heavy.has(name)) ? '-bold' : ''
    const italic = family !== 'code' && names.some(name => slanted.has(name)) ? '-italic' : ''
    // A formula has one face, whatever is around it.
    used.add(names.includes('math') ? 'math' : `${family}${bold}${italic}`)
    for (const script of scriptsOf(value))
      if (script !== 'western')
        used.add(`${script}${script === 'japanese' && isSans ? '-sans' : ''}${bold}`)
  })
  return faces.filter(face => used.has(keyOf(face)))
}

/** The words of a document that the style sheets set in the sans serif. */
export function sansTextOf(tree: Root): string {
  const texts: string[] = []
  visitParents(tree, 'text', ({ value }, ancestors) => {
    if (ancestors.some(isSetInSans)) texts.push(value)
  })
  return texts.join('')
}

const namesOf = (ancestors: readonly Parents[]) =>
  ancestors.map(node => (node.type === 'element' ? node.tagName : ''))

const isSetInSans = (node: Parents) =>
  node.type === 'element' &&
  (sans.has(node.tagName) ||
    (Array.isArray(node.properties.className) &&
      node.properties.className.some(name => labels.includes(String(name)))))

const families = {
  'Source Serif 4': 'serif',
  'Source Sans 3': 'sans',
  'Source Code Pro': 'code',
  'Noto Serif JP': 'japanese',
  'Noto Sans JP': 'japanese-sans',
  Amiri: 'arabic',
  'STIX Two Math': 'math',
}

const keyOf = ({ family, weight, style }: Face) =>
  `${families[family]}${weight >= 600 ? '-bold' : ''}${style === 'italic' ? '-italic' : ''}`
