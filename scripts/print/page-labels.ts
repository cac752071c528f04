import { type PDFDocument, PDFName } from '@cantoo/pdf-lib'

/**
 * Tell viewers the folios of the pages, as `folioOf` gives them: the first `front` pages in roman, the
 * rest from 1. Changes the PDF. Source: ISO 32000-1, 12.4.2.
 */
export function setPageLabels({ catalog, context }: PDFDocument, front: number): void {
  const roman = { Type: 'PageLabel', S: 'r' }
  const plain = { Type: 'PageLabel', S: 'D' }
  const ranges = front > 0 ? [0, roman, front, plain] : [0, plain]
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: ranges }))
}
