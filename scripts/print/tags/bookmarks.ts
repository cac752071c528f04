import {
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from '@cantoo/pdf-lib'
import type { Page } from 'puppeteer'
import { markSign } from './mark-elements.ts'
import type { Mark } from './tag.ts'

/** Read the words of a page's heads, in order, without the calls of notes. */
export async function readHeads(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, [role="heading"]')].map(head => {
      const copy = head.cloneNode(true)
      if (!(copy instanceof Element)) return ''
      for (const one of copy.querySelectorAll('[role="doc-noteref"], .call, [aria-hidden="true"]'))
        one.remove()
      // No-break spaces stay what they are.
      return (copy.textContent ?? '')
        .replace(/\u00ad/g, '')
        .replace(/[ \t\n]+/g, ' ')
        .trim()
    }),
  )
}

/**
 * Give a PDF's bookmarks the words of their heads, which come in the same order. Those of the browser
 * lack the space at which a line of the head ends, some are doubled, and they have the names of marked
 * elements in them. A bookmark of no head keeps its words, without those names. Changes the PDF.
 * Source: ISO 32000-1, 12.3.3.
 */
export function mendBookmarks(
  pdf: PDFDocument,
  marks: readonly Mark[],
  heads: readonly string[],
): void {
  const waiting = [...heads]
  const mend = (item: PDFObject | undefined) => {
    for (let at = item; at instanceof PDFDict; at = at.lookup(PDFName.of('Next'))) {
      const title = at.lookup(PDFName.of('Title'))
      if (title instanceof PDFString || title instanceof PDFHexString) {
        const words = wordsOf(title.decodeText(), marks)
        // A head that nobody sees has no bookmark.
        const index = waiting.findIndex(head => head && letters(words).startsWith(letters(head)))
        const [head] = index < 0 ? [] : waiting.splice(0, index + 1).slice(-1)
        at.set(PDFName.of('Title'), PDFHexString.fromText(head ?? words))
      }
      mend(at.lookup(PDFName.of('First')))
    }
  }
  const root = pdf.catalog.lookup(PDFName.of('Outlines'))
  if (root instanceof PDFDict) mend(root.lookup(PDFName.of('First')))
}

const letters = (text: string) => text.replace(/\s/g, '').toLowerCase()

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
