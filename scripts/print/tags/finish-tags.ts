import type { PDFDocument } from '@cantoo/pdf-lib'
import { mendTags } from './mend-tags.ts'
import type { OpenTags } from './open-tags.ts'
import { writeTags } from './write-tags.ts'

/**
 * Make the tags of a printed PDF those that PDF/UA asks for, by what the page said of its elements.
 * Changes the PDF. Whether it may claim to keep to PDF/UA and PDF/A out: not with a sign that no face
 * has. Source: ISO 14289-1, 7.21.8; ISO 19005-3, 6.2.11.8.
 */
export function finishTags(pdf: PDFDocument, { root, contents }: OpenTags): boolean {
  mendTags(root, contents.shows, pdf.context)
  writeTags(pdf, root)
  contents.finish(root)
  return !contents.isMissingGlyphs
}
