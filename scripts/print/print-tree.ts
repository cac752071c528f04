import type { Element, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { labelsFor } from '../labels/labels.ts'
import type { StyledDocument } from '../model/document.ts'
import { standUpright } from '../model/upright-runs.ts'
import { dotEmphasis } from './emphasis-dots.ts'
import { hyphenate } from './hyphenation/hyphenate.ts'
import { gridOf, pageFormat } from './page-format.ts'
import { placePageReferences } from './page-references.ts'
import { numberBlocks } from './page-starts.ts'

/** Make the tree that is printed: a copy of the document's, hyphenated, with the print sheet. */
export async function printTree(document: StyledDocument): Promise<Root> {
  const tree = structuredClone(document.tree)
  // While it is as the e-book has it.
  if (document.book.pages === 'printed') numberBlocks(tree)
  visit(tree, 'element', (node, index, parent) => {
    if (
      (isScreenOnly(node, document.edition) ||
        (document.notes !== 'end' && isEntryOfNotes(node))) &&
      parent &&
      index !== undefined
    ) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (isEmptyContents(node, document) && parent && index !== undefined) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.tagName === 'html') node.properties.className = pageClasses(document)
    if (document.page.chapters !== 'flow' && node.tagName === 'article') markOpenings(node)
    if (node.tagName === 'details') node.properties.open = true
    if (node.tagName === 'head')
      node.children.push(h('link', { rel: ['stylesheet'], href: 'print.css' }))
    return undefined
  })
  const { lang } = document.metadata
  const runsDown = document.writing === 'vertical'
  // Before there are numbers of pages, which change.
  if (runsDown) standUpright(tree, lang)
  for (const { lang } of document.sides?.slice(1) ?? [])
    for (const block of blocksIn(tree, 'second-language'))
      placePageReferences({ type: 'root', children: [block] }, labelsFor(lang).inText.page)
  placePageReferences(tree, labelsFor(lang).inText.page)
  if (!runsDown) await hyphenate(tree, lang, document.hyphenation)
  dotEmphasis(tree)
  return tree
}

function blocksIn(tree: Root, name: string): Element[] {
  const blocks: Element[] = []
  visit(tree, 'element', node => {
    if ([node.properties.className].flat().includes(name)) blocks.push(node)
  })
  return blocks
}

/** What styles/print.css is told of the page. */
function pageClasses(document: StyledDocument): string[] {
  const { page, writing, sides } = document
  const { hasSideHeads, text } = pageFormat(page.size, gridOf(document))
  const isSmall = !hasSideHeads || text.height < 600
  return [
    ...(writing === 'vertical' ? ['vertical'] : []),
    ...(hasSideHeads ? [] : ['narrow']),
    ...(sides ? ['facing'] : []),
    ...(isSmall || page.front === 'roman' ? ['contents-apart'] : []),
    ...(page.chapters === 'recto' ? ['recto-openings'] : []),
    ...(page.initials === 'drop' ? ['drop-initials'] : []),
  ]
}

/** Mark the heads of level-2 sections, which open pages. */
function markOpenings(article: Element) {
  for (const section of article.children)
    if (section.type === 'element' && section.tagName === 'section')
      for (const head of section.children)
        if (head.type === 'element' && head.tagName === 'h2')
          head.properties.className = ['opening']
}

/** Contents that name nothing but notes which stand on their pages. */
const isEmptyContents = (node: Element, { notes }: StyledDocument): boolean => {
  if (notes === 'end' || node.properties.dataPart !== 'contents') return false
  let entries = 0
  visit(node, 'element', one => {
    if (one.tagName === 'li' && !isEntryOfNotes(one)) entries++
  })
  return entries === 0
}

/** Of notes on their pages, the contents have nothing to tell. */
const isEntryOfNotes = ({ tagName, children }: Element): boolean =>
  tagName === 'li' &&
  children.some(
    child => child.type === 'element' && /^#(.+-)?notes-title$/.test(String(child.properties.href)),
  )

/**
 * What paper has no use for: data for search engines, and, except in a proof, whose notes may be on it, the long description of a picture.
 */
function isScreenOnly(node: Element, edition: StyledDocument['edition']): boolean {
  const classes = node.properties.className
  const has = (name: string) => Array.isArray(classes) && classes.includes(name)
  return (
    node.tagName === 'script' ||
    has('proof-filter') ||
    (has('long-description') && edition !== 'proof')
  )
}
