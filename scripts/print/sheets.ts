import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Direction } from '../labels/direction.ts'
import type { PageFormat } from './page-format.ts'

/** Points that colour may reach beyond the page, lest the cut shows the paper: 3 mm. */
export const bleed = 8.5

/**
 * Cut the sheets that styles/print.css lays out down to their pages: the outer margin stands on both
 * sides of the text, and a recto keeps the right one, a verso the left one; the other way round in a
 * book that is bound at the right. Around a page, `slug` points of the sheet are left for a printer's
 * marks. Turned pages have no margin to spare. Changes the PDF. Source: ISO 32000-1, 14.11.2.
 */
export function cutSheets(
  pdf: PDFDocument,
  { width, inner, outer }: PageFormat,
  direction: Direction,
  slug = 0,
): void {
  pdf.getPages().forEach((page, index) => {
    // The browser prints in steps of its own, and a sheet may be a tenth of a point off.
    const sheet = page.getSize()
    const isTurned = sheet.width > sheet.height
    const isRecto = index % 2 === 0
    const isCutLeft = isRecto === (direction === 'ltr') && !isTurned
    const left = isCutLeft ? outer - inner : 0
    const across = isTurned ? sheet.width : width
    const around = (by: number) =>
      [left - by, 0 - by, across + 2 * by, sheet.height + 2 * by] as const
    page.setMediaBox(...around(slug))
    page.setTrimBox(...around(0))
    if (slug === 0) return
    page.setCropBox(...around(slug))
    page.setBleedBox(...around(bleed))
  })
}
