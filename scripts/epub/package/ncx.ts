import type { Element } from 'xast'
import type { LabelSet } from '../../labels/label-set.ts'
import type { Metadata } from '../../model/metadata.ts'
import { indented, x, xmlDocument } from '../xml.ts'
import type { ContentsLine } from './contents.ts'
import { identifierOf } from './metadata.ts'
import type { PrintedPage } from './page-list.ts'

/** Write the contents once more as EPUB 2 knew them (OPF 2.0.1 §2.4.1), for readers of that age. */
export function ncxDocument(
  lines: readonly ContentsLine[],
  printed: readonly PrintedPage[],
  metadata: Metadata,
  labels: LabelSet,
): string {
  return xmlDocument(
    indented(
      x(
        'ncx',
        {
          xmlns: 'http://www.daisy.org/z3986/2005/ncx/',
          version: '2005-1',
          'xml:lang': metadata.lang,
        },
        x(
          'head',
          {},
          x('meta', { name: 'dtb:uid', content: identifierOf(metadata) }),
          x('meta', { name: 'dtb:depth', content: `${depthOf(lines)}` }),
          x('meta', { name: 'dtb:totalPageCount', content: `${printed.length}` }),
          x('meta', { name: 'dtb:maxPageNumber', content: `${greatest(printed)}` }),
        ),
        x('docTitle', {}, x('text', {}, metadata.title)),
        x('navMap', {}, ...points(lines, 0)),
        printed.length > 0 ? pageList(printed, labels) : undefined,
      ),
    ),
  )
}

const isNumber = (folio: string): boolean => /^\d+$/.test(folio)

const greatest = (printed: readonly PrintedPage[]): number =>
  Math.max(0, ...printed.filter(({ folio }) => isNumber(folio)).map(({ folio }) => Number(folio)))

const pageList = (printed: readonly PrintedPage[], labels: LabelSet): Element =>
  x(
    'pageList',
    {},
    x('navLabel', {}, x('text', {}, labels.printedPages)),
    ...printed.map(({ folio, href }, index) =>
      x(
        'pageTarget',
        {
          id: `page-${index + 1}`,
          type: isNumber(folio) ? 'normal' : 'front',
          value: isNumber(folio) ? folio : undefined,
        },
        x('navLabel', {}, x('text', {}, folio)),
        x('content', { src: href }),
      ),
    ),
  )

const depthOf = (lines: readonly ContentsLine[]): number =>
  lines.length === 0 ? 0 : 1 + Math.max(...lines.map(line => depthOf(line.children)))

const countOf = (lines: readonly ContentsLine[]): number =>
  lines.reduce((sum, line) => sum + 1 + countOf(line.children), 0)

/** Lines after `before` others, numbered in reading order, parents before children. */
function points(lines: readonly ContentsLine[], before: number): Element[] {
  return lines.map((line, index) => {
    const order = before + countOf(lines.slice(0, index)) + 1
    return x(
      'navPoint',
      { id: `point-${order}`, playOrder: `${order}` },
      x('navLabel', {}, x('text', {}, line.title)),
      x('content', { src: line.href }),
      ...points(line.children, order),
    )
  })
}
