import type { Columns } from '../footnotes/columns.ts'
import type { Hyphens } from './shown-hyphens.ts'
import type { WholeTexts } from './soft-hyphens.ts'

/** What keeps words from being divided between two pages. */
export interface PageEnds {
  /** Take such words over to the next page, on the pages from one to before another; how many there were. */
  mend(from: number, to: number): number
  /**
   * Take out the soft hyphens that show nowhere: those that came back, and those at which lines end no more
   * since notes stand beside them.
   */
  finish(): void
}

/**
 * Make what takes a word over that is divided between two pages: its soft hyphen goes, and the lines after
 * it are broken anew, with all places at which their words may be divided. Pages count as `columns`
 * counts them at that time. Runs in the page.
 */
export function makePageEnds(
  columns: Columns,
  { textsOf, boxOf, shownIn, partStacks }: Hyphens,
  whole: WholeTexts,
): PageEnds {
  const hyphen = '\u00ad'
  const pageOf = (text: Text, at: number) => {
    const box = boxOf(text, at)
    return box ? columns.pageOf(box) : Number.NaN
  }
  // Notes are parted elsewhere.
  const isNote = (text: Text) =>
    text.parentElement?.closest('.footnotes, .side-notes, .side-note, .notes-below')
  /** The first place in a text at which a page ends with a hyphen. */
  const endIn = (text: Text, from: number, to: number): number | undefined => {
    for (let at = text.data.indexOf(hyphen); at >= 0; at = text.data.indexOf(hyphen, at + 1)) {
      const page = pageOf(text, at)
      if (page >= from && page < to && pageOf(text, at + 1) > page) return at
    }
    return undefined
  }
  /** Where in a text so many letters end, with the soft hyphens behind them. */
  const placeAfter = (text: string, letters: number) => {
    let at = 0
    for (let left = letters; at < text.length && (left > 0 || text[at] === hyphen); at++)
      if (text[at] !== hyphen) left--
    return at
  }
  const lettersIn = (text: string) => text.replaceAll(hyphen, '').length
  const takeOver = (text: Text, at: number) => {
    // What notes hang on may have cut off the end of a text.
    const original = whole.get(text) ?? text.data
    const end = placeAfter(original, lettersIn(text.data))
    const begin = placeAfter(original, lettersIn(text.data.slice(0, at)))
    text.data = text.data.slice(0, at) + original.slice(begin, end)
  }
  /** Whether a block goes on over the end of one of the pages. */
  const goesOn = (block: Element, from: number, to: number) => {
    const boxes = block.getClientRects()
    const [first, last] = [boxes[0], boxes[boxes.length - 1]]
    if (!first || !last) return false
    const end = columns.pageOf(last)
    return end > from && columns.pageOf(first) < Math.min(end, to)
  }

  return {
    mend(from, to) {
      // All looked at before any is changed: each change lays the text out again.
      const found = columns
        .shown()
        .filter(block => goesOn(block, from, to))
        .flatMap(textsOf)
        .filter(text => !isNote(text))
        .map(text => ({ text, at: endIn(text, from, to) }))
      const paragraphs = new Set<Element>()
      for (const { text, at } of found) {
        const paragraph = text.parentElement?.closest('p, li, blockquote, dd')
        if (at === undefined || !paragraph) continue
        takeOver(text, at)
        paragraphs.add(paragraph)
      }
      for (const paragraph of paragraphs) partStacks(paragraph)
      return paragraphs.size
    },
    finish() {
      const shown = textsOf(document.body).map(text => ({
        text,
        places: new Set(shownIn(text).map(({ at }) => at)),
      }))
      for (const { text, places } of shown)
        if (places.size < text.data.split(hyphen).length - 1)
          text.data = text.data.replaceAll(hyphen, (sign, at: number) =>
            places.has(at) ? sign : '',
          )
    },
  }
}

/** Mend the ends of all pages from one of the text on, `first` counting from 0. Runs in the page. */
export function mendPageEnds(ends: PageEnds, columns: Columns, first: number): void {
  const pages = columns.count()
  const text = document.querySelector('main')
  const from = first + (text ? columns.spotOf(text).page : 0)
  // A line more or less moves the ends of the pages behind.
  for (let tries = 0; tries < 5 && ends.mend(from, pages) > 0; tries++);
  ends.finish()
}
