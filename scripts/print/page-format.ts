import type { PageSize } from '../model/page.ts'

/** The geometry of a printed page, in points. */
export interface PageFormat extends PageSize {
  /** The block of text: a whole number of lines high. */
  readonly text: PageSize
  /** Size of the text's letters, and the distance of its lines. */
  readonly letters: number
  readonly line: number
  readonly top: number
  readonly bottom: number
  /** The margins at the fold and at the edge. */
  readonly inner: number
  readonly outer: number
  /** Whether the outer margin holds side heads and captions. */
  readonly hasSideHeads: boolean
}

/** Of A4: a line of 66 characters, and the margins beside it. */
const a4 = { width: 595, text: 334, inner: 71 }

/**
 * Lay out a page of a size. From A4's width on, the text stands to the inside, and an outer margin of
 * 67 mm or more holds side heads. A narrower page has a single column of text, as a book has: five
 * sevenths of its width, the margins as two to three from the inside to the edge. Where that leaves
 * less than 55 characters to a line, the letters are smaller.
 *
 * All is in whole points, and text in whole pixels of CSS: the browser rounds what it prints into.
 */
export function pageFormat({ width, height }: PageSize): PageFormat {
  const hasSideHeads = width >= a4.width
  const textWidth = hasSideHeads ? a4.text : Math.min(a4.text, 3 * Math.round((width * 5) / 7 / 3))
  const isSmall = textWidth < 279
  const [letters, line] = isSmall ? [9.5, 13.5] : [10.5, 15]
  const inner = hasSideHeads
    ? a4.inner + Math.round((width - a4.width) / 3)
    : Math.round(((width - textWidth) * 2) / 5)
  // Two lines of 13.5 points are whole points again.
  const step = isSmall ? 2 * line : line
  const textHeight = step * Math.round((height * (hasSideHeads ? 0.8 : 0.78)) / step)
  const top = Math.round((height - textHeight) * (hasSideHeads ? 0.45 : 0.42))
  return {
    width,
    height,
    text: { width: textWidth, height: textHeight },
    letters,
    line,
    top,
    bottom: height - textHeight - top,
    inner,
    outer: width - textWidth - inner,
    hasSideHeads,
  }
}
