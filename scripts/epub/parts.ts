import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import type { LabelSet } from '../labels/label-set.ts'
import type { StyledDocument } from '../model/document.ts'
import { classesOf } from './content/classes.ts'
import { files } from './files.ts'
import type { Page } from './page.ts'
import { textPages } from './text-pages.ts'

export interface Parts {
  readonly pages: readonly Page[]
  /** The ids of the contents, which the navigation document replaces. */
  readonly contentsIds: readonly string[]
}

/**
 * Cut a document's tree into the pages of the book by `data-part`: title page, text, colophon; the
 * text once more into its chapters and notes.
 * The skip link and the contents are left out: a reading system offers both itself.
 * `tree` is the document's, or a copy of it. One without a text is a bug of ours and throws.
 */
export function partsOf(tree: Root, document: StyledDocument, labels: LabelSet): Parts {
  const titlePage: ElementContent[] = []
  const colophon: ElementContent[] = []
  const contentsIds: string[] = []
  let main: Element | undefined
  for (const child of bodyOf(tree).children) {
    if (child.type !== 'element' || isSkipLink(child)) continue
    const part = child.properties.dataPart
    if (part === 'contents') {
      contentsIds.push(...idsIn(child))
      continue
    }
    if (part === 'text') main = child
    // What follows the text without a name of its own ends up with the colophon.
    else (main ? colophon : titlePage).push(asSection(child))
  }
  if (!main) throw new Error('Unexpected tree without a text, expected data-part="text"')
  const pages: readonly Page[] = [
    { type: 'titlepage', file: files.title, title: labels.titlePage, children: titlePage },
    ...textPages(main, document, labels),
    { type: 'colophon', file: files.colophon, title: labels.colophon, children: colophon },
  ]
  return { pages: pages.filter(page => page.children.length > 0), contentsIds }
}

function bodyOf(tree: Root): Element {
  const html = tree.children.find(node => node.type === 'element' && node.tagName === 'html')
  const body =
    html?.type === 'element'
      ? html.children.find(node => node.type === 'element' && node.tagName === 'body')
      : undefined
  if (body?.type !== 'element')
    throw new Error('Unexpected tree without a body, expected html > body')
  return body
}

/**
 * In a file of its own, the page's header is the title page and the page's footer the colophon:
 * sections with a type, not the banner and the footer of each screen.
 */
function asSection(element: Element): Element {
  if (element.properties.dataPart === 'title-page')
    return section(element, { 'epub:type': 'titlepage' })
  if (element.properties.dataPart === 'colophon')
    return section(element, { 'epub:type': 'colophon', role: 'doc-colophon' })
  return element
}

const section = (element: Element, properties: Element['properties']): Element => ({
  ...element,
  tagName: 'section',
  properties: { ...element.properties, ...properties },
})

const isSkipLink = (element: Element): boolean =>
  classesOf(element.properties).includes('skip-link')

function idsIn(element: Element): string[] {
  const ids: string[] = []
  visit(element, 'element', ({ properties }) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
  })
  return ids
}
