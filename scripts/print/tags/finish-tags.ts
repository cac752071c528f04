import type { PDFDocument } from '@cantoo/pdf-lib'
import { mendBookmarks } from './bookmarks.ts'
import { openContents } from './contents.ts'
import { mendTags } from './mend-tags.ts'
import { readTags } from './read-tags.ts'
import type { Mark } from './tag.ts'
import { writeTags } from './write-tags.ts'

/**
 * Make the tags of a printed PDF those that PDF/UA asks for, and its bookmarks the words of its heads, by
 * what the page said of its elements (`markElements`, `readHeads`). Changes the PDF. Whether it may claim to keep to PDF/UA and PDF/A out: not without
 * tags, nor with a sign that no face has. Source: ISO 14289-1, 7.21.8; ISO 19005-3, 6.2.11.8.
 */
export function finishTags(
  pdf: PDFDocument,
  marks: readonly Mark[],
  heads: readonly string[],
): boolean {
  mendBookmarks(pdf, marks, heads)
  const root = readTags(pdf)
  if (!root) return false
  const contents = openContents(pdf)
  mendTags(root, marks, contents.shows, pdf.context)
  writeTags(pdf, root)
  contents.finish(root)
  return !contents.isMissingGlyphs
}
