import type { Element, ElementContent } from 'hast'
import type { LabelSet } from '../../labels/label-set.ts'
import { contentsId, files } from '../files.ts'
import type { Page, PageType } from '../page.ts'
import { h, type Writing, words, xhtmlDocument } from '../xhtml.ts'
import { type ContentsLine, notesHref } from './contents.ts'
import type { PrintedPage } from './page-list.ts'

/** What the navigation document leads to. */
export interface Navigation {
  readonly lines: readonly ContentsLine[]
  readonly pages: readonly Page[]
  /** The pages of the printed edition. */
  readonly printed: readonly PrintedPage[]
}

/**
 * Write the navigation document: the contents; and, which no page shows, the landmarks and the pages of
 * the printed edition (EPUB 3.3 §7). `dressed` gives what stands in its body the form of the other
 * pages.
 */
export function navigationDocument(
  { lines, pages, printed }: Navigation,
  writing: Writing,
  labels: LabelSet,
  dressed: (children: readonly ElementContent[]) => readonly ElementContent[],
): string {
  return xhtmlDocument(
    labels.contents,
    writing,
    dressed([
      h(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: contentsId, ariaLabelledBy: ['toc-title'] },
        [words('h1', { id: 'toc-title' }, labels.contents), list(lines)],
      ),
      h('nav', { 'epub:type': 'landmarks', ariaLabelledBy: ['landmarks-title'], hidden: true }, [
        words('h2', { id: 'landmarks-title' }, labels.landmarks),
        h('ol', {}, landmarks(pages, labels)),
      ]),
      ...(printed.length > 0 ? [pageList(printed, labels)] : []),
    ]),
    { 'epub:type': 'frontmatter', className: ['page-contents'] },
  )
}

const pageList = (printed: readonly PrintedPage[], labels: LabelSet): Element =>
  h(
    'nav',
    {
      'epub:type': 'page-list',
      role: 'doc-pagelist',
      ariaLabelledBy: ['page-list-title'],
      hidden: true,
    },
    [
      words('h2', { id: 'page-list-title' }, labels.printedPages),
      h(
        'ol',
        {},
        printed.map(({ folio, href }) => h('li', {}, [words('a', { href }, folio)])),
      ),
    ],
  )

const list = (lines: readonly ContentsLine[]): Element =>
  h(
    'ol',
    {},
    lines.map(line =>
      h('li', {}, [
        words('a', { href: line.href }, line.title),
        ...(line.children.length > 0 ? [list(line.children)] : []),
      ]),
    ),
  )

function landmarks(pages: readonly Page[], labels: LabelSet): Element[] {
  const names: Readonly<Record<Exclude<PageType, 'footnotes'>, string>> = {
    cover: labels.cover,
    titlepage: labels.titlePage,
    bodymatter: labels.startOfText,
    colophon: labels.colophon,
  }
  const notes = notesHref(pages)
  const toc = landmark('toc', `${files.contents}#${contentsId}`, labels.contents)
  const first = (type: keyof typeof names) =>
    pages
      .filter(page => page.type === type)
      .slice(0, 1)
      .map(page => landmark(type, page.file, names[type]))
  // In the order of the spine, where the contents come before the text.
  return [
    ...first('cover'),
    ...first('titlepage'),
    toc,
    ...first('bodymatter'),
    ...(notes ? [landmark('footnotes', notes.section, labels.notes)] : []),
    ...first('colophon'),
  ]
}

const landmark = (type: string, href: string, title: string): Element =>
  h('li', {}, [words('a', { 'epub:type': type, href }, title)])
