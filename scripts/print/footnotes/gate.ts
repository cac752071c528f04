import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib'
import type { FootPlace, Survey } from './survey.ts'

/** Where a link stands in a PDF: page from 0, its top from the top of the sheet, in points. */
interface LinkPlace {
  readonly page: number
  readonly top: number
}

/** A line may be printed so much off its place in the layout, in points. */
const tolerance = 4

/**
 * Hold a printed PDF against the layout of its notes, by the links from calls to notes and back: each
 * has to stand on the page and at the height where it was laid out. The ids of notes of which that is
 * not so out; none when all is well. Source: ISO 32000-1, 12.5.6.5, link annotations.
 */
export function gateFootnotes(pdf: PDFDocument, { places, bad }: Survey): string[] {
  const links = linksOf(pdf)
  const wrong = new Set(bad)
  const [first] = places
  const start = first && links.get(first.id)?.[0]
  if (!first || !start) return [...wrong, ...places.map(({ id }) => id)]
  // Pages and margin before the text are the same for all.
  const before = start.page - first.callPage
  const margin = start.top - first.callTop
  const isAt = (name: string, page: number, top: number) =>
    (links.get(name) ?? []).some(
      link => link.page === page + before && Math.abs(link.top - top - margin) < tolerance,
    )
  const isRight = ({ id, call, callPage, callTop, notePage, noteTop }: FootPlace) =>
    isAt(id, callPage, callTop) && isAt(call, notePage, noteTop)
  for (const place of places) if (!isRight(place)) wrong.add(place.id)
  return [...wrong]
}

/** All links within the document, by the name of the place that they lead to. */
function linksOf(pdf: PDFDocument): Map<string, LinkPlace[]> {
  const found = new Map<string, LinkPlace[]>()
  for (const [index, page] of pdf.getPages().entries()) {
    const annotations = page.node.Annots()
    const { height } = page.getSize()
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const annotation = annotations?.lookup(at)
      if (!(annotation instanceof PDFDict)) continue
      const name = nameOf(annotation.lookup(PDFName.of('Dest')))
      const rect = annotation.lookup(PDFName.of('Rect'))
      const upper = rect instanceof PDFArray ? rect.lookup(3) : undefined
      if (name === undefined || !(upper instanceof PDFNumber)) continue
      const place = { page: index, top: height - upper.asNumber() }
      found.set(name, [...(found.get(name) ?? []), place])
    }
  }
  return found
}

function nameOf(value: unknown): string | undefined {
  if (value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString)
    return value.decodeText()
  return undefined
}
