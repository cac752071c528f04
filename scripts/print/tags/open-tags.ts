import type { PDFDocument } from '@cantoo/pdf-lib'
import { applyMarks } from './apply-marks.ts'
import { type Contents, openContents } from './contents.ts'
import { readTags } from './read-tags.ts'
import type { Mark, Tag } from './tag.ts'

/** The tags of a printed PDF with what the page said of its elements, and what its pages show. */
export interface OpenTags {
  readonly root: Tag
  readonly contents: Contents
}

/** Open the tags of a PDF, by the marks of `markElements`; `undefined` when it has none. */
export function openTags(pdf: PDFDocument, marks: readonly Mark[]): OpenTags | undefined {
  const root = readTags(pdf)
  if (!root) return undefined
  applyMarks(root, marks, pdf.context)
  return { root, contents: openContents(pdf) }
}
