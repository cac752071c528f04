import type { Element } from 'hast'
import type { LabelSet } from '../labels/label-set.ts'
import { type ContentsLine, notesHref } from './contents.ts'
import { contentsId, files } from './files.ts'
import type { Page, PageType } from './page.ts'
import { h, words, xhtmlDocument } from './xhtml.ts'

/** Write the navigation document: the contents, and the landmarks, which no page shows. */
export function navigationDocument(
  lines: readonly ContentsLine[],
  pages: readonly Page[],
  lang: string,
  labels: LabelSet,
): string {
  return xhtmlDocument(
    labels.contents,
    lang,
    [
      h(
        'nav',
        { 'epub:type': 'toc', role: 'doc-toc', id: contentsId, ariaLabelledBy: ['toc-title'] },
        [words('h1', { id: 'toc-title' }, labels.contents), list(lines)],
      ),
      h('nav', { 'epub:type': 'landmarks', ariaLabelledBy: ['landmarks-title'], hidden: true }, [
        words('h2', { id: 'landmarks-title' }, labels.landmarks),
        h('ol', {}, landmarks(pages, labels)),
      ]),
    ],
    { 'epub:type': 'frontmatter', className: ['page-contents'] },
  )
}

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
