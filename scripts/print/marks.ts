import {
  beginMarkedContent,
  endMarkedContent,
  lineTo,
  moveTo,
  type PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
} from '@cantoo/pdf-lib'
import { bleed } from './sheets.ts'

/** Points around a page that its marks take up: the bleed, the marks, and a little paper. */
export const slug = 30
/** How long a mark is. */
const length = 15

/**
 * Draw where a printer cuts: two marks at each corner of every page, outside of its bleed. For tags they
 * are artefacts. Changes the PDF. Source: ISO 32000-1, 14.11.3 and 14.8.2.2.
 */
export function drawCropMarks(pdf: PDFDocument): void {
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getTrimBox()
    const lines = [x, x + width].flatMap((across, right) =>
      [y, y + height].flatMap((down, upper) => {
        const [outward, upward] = [right === 0 ? -1 : 1, upper === 0 ? -1 : 1]
        return [
          moveTo(across + outward * bleed, down),
          lineTo(across + outward * (bleed + length), down),
          moveTo(across, down + upward * bleed),
          lineTo(across, down + upward * (bleed + length)),
        ]
      }),
    )
    page.pushOperators(
      beginMarkedContent('Artifact'),
      pushGraphicsState(),
      setLineWidth(0.25),
      setStrokingRgbColor(0, 0, 0),
      ...lines,
      stroke(),
      popGraphicsState(),
      endMarkedContent(),
    )
  }
}
