import type { PDFDocument } from '@cantoo/pdf-lib'
import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib'

/**
 * Read where ids lie: the page number, from 1, of each named destination. Only ids that something
 * links to are there. Source: ISO 32000-1, 12.3.2.3.
 */
export function destinationsOf(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const found = new Map<string, number>()
  const destinations = pdf.catalog.lookup(PDFName.of('Dests'))
  if (!(destinations instanceof PDFDict)) return found
  for (const [name, value] of destinations.entries()) {
    const target = pdf.context.lookup(value)
    const list = target instanceof PDFDict ? target.lookup(PDFName.of('D')) : target
    const ref = list instanceof PDFArray ? list.get(0) : undefined
    const page = ref instanceof PDFRef ? pages.get(ref.toString()) : undefined
    if (page !== undefined) found.set(idIn(name), page)
  }
  return found
}

/** The id that a destination is named after: Chromium writes what is not ASCII as in an address. */
function idIn(name: PDFName): string {
  const text = name.decodeText()
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
