import type { StyledDocument } from '../model/document.ts'
import type { PageSize } from '../model/page.ts'

/** The geometry of a printed page, in points. */
export interface PageFormat extends PageSize {
  /** The block of text: a whole number of lines high. */
  readonly text: PageSize
  /** Size of the text's letters and of the notes', and the distance of the text's lines. */
  readonly letters: number
  readonly small: number
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

/** What a text is made of: letters of any width, or of one, in lines that run across or down. */
export type PageGrid = 'western' | 'square' | 'vertical'

/** The grid of a document; of two languages that face each other, neither has its own. */
export function gridOf({
  metadata: { lang },
  writing,
  sides,
}: Pick<StyledDocument, 'metadata' | 'writing' | 'sides'>): PageGrid {
  if (writing === 'vertical') return 'vertical'
  return /^ja\b/i.test(lang) && !sides ? 'square' : 'western'
}

/** Lay out a page of a size for a grid of letters. */
export function pageFormat(size: PageSize, grid: PageGrid = 'western'): PageFormat {
  if (grid === 'vertical') return verticalFormat(size)
  const format = horizontalFormat(size)
  return grid === 'square' ? squared(format) : format
}

/** A pixel of CSS, in points. */
const pixel = 0.75
/** How many points notes in letters of one width are smaller than the text. */
const smaller = 1.5

/**
 * Fit a page to letters that are all as wide as they are high, a tenth smaller than Western ones: a whole
 * number of them fills a line, which on A4 has 35. Lines stand further apart.
 */
function squared(format: PageFormat): PageFormat {
  const { width, height } = format.text
  const count = Math.floor(width / (0.905 * format.letters))
  // Two lines are whole points.
  const line = 2 * pixel * Math.round((1.73 * width) / count / pixel / 2)
  const text = { width, height: 2 * line * Math.round(height / 2 / line) }
  const free = format.height - text.height
  const top = Math.round((free * format.top) / (format.top + format.bottom))
  // A little less than what fits: the browser has lengths in steps of its own.
  const letters = width / count - 0.002
  return { ...format, text, letters, small: letters - smaller, line, top, bottom: free - top }
}

/**
 * Lay out a page of a size. From A4's width on, the text stands to the inside, and an outer margin of
 * 67 mm or more holds side heads. A narrower page has a single column of text, as a book has: five
 * sevenths of its width, the margins as two to three from the inside to the edge. Where that leaves
 * less than 55 characters to a line, the letters are smaller.
 *
 * All is in whole points, and text in whole pixels of CSS: the browser rounds what it prints into.
 */
function horizontalFormat({ width, height }: PageSize): PageFormat {
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
    small: letters - 2,
    line,
    top,
    bottom: height - textHeight - top,
    inner,
    outer: width - textWidth - inner,
    hasSideHeads,
  }
}

/** The least and the most points of a Japanese letter, and the most letters on a line. */
const [smallest, largest, longest] = [9, 12, 44]

/**
 * Lay out a page whose lines run down it: a grid of letters, each as wide as it is high, in the middle of
 * the page. Lines are 44 letters long where the page is high enough for letters of 9 points, and stand
 * seven quarters of a letter apart. Source: Requirements for Japanese Text Layout (JLREQ) §2.2 and §2.3.
 */
function verticalFormat({ width, height }: PageSize): PageFormat {
  const fitting = pixel * Math.floor((0.72 * height) / longest / pixel)
  const letters = Math.min(largest, Math.max(smallest, fitting))
  const line = pixel * Math.round((1.75 * letters) / pixel)
  const text = {
    width: line * Math.floor((0.7 * width) / line),
    height: letters * Math.min(longest, Math.floor((0.74 * height) / letters)),
  }
  const top = Math.round((height - text.height) / 2)
  const side = (width - text.width) / 2
  return {
    ...{ width, height, text, letters, small: letters - smaller, line, top },
    bottom: height - text.height - top,
    ...{ inner: side, outer: side, hasSideHeads: false },
  }
}
