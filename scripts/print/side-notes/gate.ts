import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFString,
} from '@cantoo/pdf-lib'
import { gateFootnotes } from '../footnotes/gate.ts'
import type { SideSurvey } from './survey.ts'

/** From the left of the sheet to the left and to the right of the text, in points. */
const text = { left: 190, right: 524 }

/**
 * Hold a printed PDF, whose sheets are not cut yet, against the layout of its notes in the margin: each
 * has to stand on its page, at its height, and there in the outer margin. The ids of notes of which
 * that is not so out. Source: ISO 32000-1, 12.5.6.5, link annotations.
 */
export function gateSideNotes(pdf: PDFDocument, survey: SideSurvey): string[] {
  // A layout that has failed is nothing to hold a print against.
  if (survey.bad.length > 0) return [...survey.bad]
  const inside = linksOffMargin(pdf)
  const misplaced = survey.places
    .filter(({ id, call }) => inside.has(call) && survey.inMargin.includes(id))
    .map(({ id }) => id)
  return [...new Set([...gateFootnotes(pdf, survey), ...misplaced])]
}

/** Where links that are not in the outer margin lead to. */
function linksOffMargin(pdf: PDFDocument): Set<string> {
  const found = new Set<string>()
  for (const [index, page] of pdf.getPages().entries()) {
    const annotations = page.node.Annots()
    for (let at = 0; at < (annotations?.size() ?? 0); at++) {
      const annotation = annotations?.lookup(at)
      if (!(annotation instanceof PDFDict)) continue
      const to = annotation.lookup(PDFName.of('Dest'))
      const rect = annotation.lookup(PDFName.of('Rect'))
      const left = rect instanceof PDFArray ? rect.lookup(0) : undefined
      const isNamed = to instanceof PDFName || to instanceof PDFString || to instanceof PDFHexString
      if (!isNamed || !(left instanceof PDFNumber)) continue
      const isRecto = index % 2 === 0
      const isOuter = isRecto ? left.asNumber() > text.right : left.asNumber() < text.left
      if (!isOuter) found.add(to.decodeText())
    }
  }
  return found
}
