import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import { markSign } from './mark-elements.ts'
import type { Mark } from './tag.ts'

/**
 * Give a PDF's bookmarks the words of their heads: the browser writes the names of marked elements
 * into them, each before what the element shows, and a note's call is no word of a head. Changes the
 * PDF. Source: ISO 32000-1, 12.3.3.
 */
export function mendBookmarks(pdf: PDFDocument, marks: readonly Mark[]): void {
  const mend = (item: PDFObject | undefined) => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const title = at.lookup(PDFName.of('Title'))
      if (title instanceof PDFString || title instanceof PDFHexString)
        at.set(PDFName.of('Title'), PDFHexString.fromText(wordsOf(title.decodeText(), marks)))
      mend(at.lookup(PDFName.of('First')))
    }
  }
  const root = pdf.catalog.lookup(PDFName.of('Outlines'))
  if (root instanceof PDFDict) mend(root.lookup(PDFName.of('First')))
}

/** `Lists⟨64⟩3` → `Lists`, where 64 is the mark of a call that shows 3. */
function wordsOf(title: string, marks: readonly Mark[]): string {
  const [start = '', ...parts] = title.split(markSign)
  let words = start
  // Number, text, number, text: each name ends with the sign that begins it.
  for (let index = 0; index < parts.length; index += 2) {
    const call = marks[Number(parts[index])]?.call
    const text = parts[index + 1] ?? ''
    words += call !== undefined && text.startsWith(call) ? text.slice(call.length) : text
  }
  return words.trim()
}
