import type { Element, ElementContent, Properties, Root } from 'hast'
import { toXast } from 'hast-util-to-xast'
import type { Element as XmlElement } from 'xast'
import { directionOf } from '../labels/direction.ts'
import { uprightRuns } from '../model/upright-runs.ts'
import type { WritingMode } from '../model/writing.ts'
import { files } from './files.ts'
import type { Page, PageType } from './page.ts'
import { xmlDocument } from './xml.ts'

/** The division of the book that each kind of page belongs to, for its `body`. */
const divisions: Readonly<Record<PageType, string>> = {
  cover: 'cover',
  titlepage: 'frontmatter',
  bodymatter: 'bodymatter',
  footnotes: 'backmatter',
  colophon: 'backmatter',
}

/** How the text of a book is written. */
export interface Writing {
  /** BCP 47. */
  readonly lang: string
  readonly writing: WritingMode
}

/** Write a page as an XHTML document; the cover, an image, runs across in every book. */
export function pageDocument(page: Page, { lang, writing }: Writing): string {
  return xhtmlDocument(
    page.title,
    { lang, writing: page.type === 'cover' ? 'horizontal' : writing },
    page.children,
    { 'epub:type': divisions[page.type], className: [`page-${page.type}`] },
  )
}

/** Write an XHTML document of a title, and the children of its body. */
export function xhtmlDocument(
  title: string,
  { lang, writing }: Writing,
  children: readonly ElementContent[],
  body: Properties = {},
): string {
  const direction = directionOf(lang) === 'rtl' ? { dir: 'rtl' } : {}
  // On the root, where reading systems look for it (EPUB 3.3 §6.3.1.2).
  const vertical = writing === 'vertical'
  const mode = vertical ? { className: ['vertical'] } : {}
  const root = { xmlns: xhtml, 'xmlns:epub': ops, lang, xmlLang: lang, ...direction, ...mode }
  const html = h('html', root, [
    h('head', {}, [
      h('meta', { charSet: 'utf-8' }),
      h('title', {}, [{ type: 'text', value: title }]),
      h('link', { rel: ['stylesheet'], type: 'text/css', href: files.styles }),
    ]),
    h('body', body, vertical ? uprightRuns(children, lang) : children),
  ])
  return xmlDocument(rootOf(html), { doctype: 'html' })
}

const xhtml = 'http://www.w3.org/1999/xhtml'
const ops = 'http://www.idpf.org/2007/ops'

/** Build a hast element. */
export const h = (
  tagName: string,
  properties: Properties = {},
  children: readonly ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children: [...children] })

/** Build a hast element that holds one text. */
export const words = (tagName: string, properties: Properties, text: string): Element =>
  h(tagName, properties, [{ type: 'text', value: text }])

function rootOf(html: Element): XmlElement {
  const tree: Root = { type: 'root', children: [html] }
  const xast = toXast(tree)
  const root =
    xast.type === 'root' ? xast.children.find(node => node.type === 'element') : undefined
  if (!root) throw new Error('Unexpected xast without an element, expected one root')
  return root
}
