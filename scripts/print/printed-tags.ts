import type { PDFDocument } from '@cantoo/pdf-lib'
import type { PrintedTags } from './footnotes/gate.ts'
import type { OpenTags } from './tags/open-tags.ts'

/** Say of each piece of content of a PDF on which page, and where on it, its lines stand. */
export function printedTags(pdf: PDFDocument, { root, contents }: OpenTags): PrintedTags {
  const pages = pdf.getPages()
  const places = new Map(
    pages.map((page, index) => [page.ref, { index, height: page.getHeight() }]),
  )
  return {
    root,
    pages: pages.length,
    linesOf(content) {
      const place = places.get(content.page)
      const extent = contents.extentOf(content)
      if (!place || !extent) return undefined
      const { index, height } = place
      const { high, low, left } = extent
      return { page: index, first: height - high, last: height - low, left }
    },
  }
}
