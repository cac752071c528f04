import type { PDFDocument } from '@cantoo/pdf-lib'
import type { Direction } from '../labels/direction.ts'

/** Points that each sheet is wider than its page: an outer margin (190) less an inner one (71). */
const surplus = 119

/**
 * Cut the sheets that styles/print.css lays out down to their pages: the outer margin stands on both
 * sides of the text, and a recto keeps the right one, a verso the left one; the other way round in a
 * book that is bound at the right. Changes the PDF.
 */
export function cutSheets(pdf: PDFDocument, direction: Direction): void {
  pdf.getPages().forEach((page, index) => {
    const { width, height } = page.getSize()
    // A turned page has no margin to spare.
    if (width > height) return
    const recto = index % 2 === 0
    page.setMediaBox(recto === (direction === 'ltr') ? surplus : 0, 0, width - surplus, height)
  })
}
