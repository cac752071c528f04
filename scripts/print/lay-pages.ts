import type { JSHandle, Page } from 'puppeteer'
import { blanksOf, insertBlanks, shiftText } from './blank-pages.ts'
import { type Foot, gatherFeet } from './footnotes/bodies.ts'
import { makeColumns } from './footnotes/columns.ts'
import { setFeet } from './footnotes/set-feet.ts'
import { type Survey, surveyFeet } from './footnotes/survey.ts'
import { foreseePlaces } from './foresee.ts'
import { makePageEnds, mendPageEnds } from './hyphenation/page-ends.ts'
import { makeHyphens } from './hyphenation/shown-hyphens.ts'
import { dropHyphens, type SettledHyphens } from './hyphenation/soft-hyphens.ts'
import { type PageMap, pageMap, textPage } from './page-map.ts'
import { type FoundStart, findPageStarts } from './page-starts.ts'
import { laySideNotes } from './side-notes/lay-side-notes.ts'
import { measureNotes } from './side-notes/measure.ts'
import { turnNotes } from './side-notes/set.ts'
import { countTurnedPages } from './turned-pages.ts'

/** How a document will be printed, as far as that is known before. */
export interface Layout {
  /** Where everything is to lie; print may still prove it wrong. */
  readonly foreseen: PageMap
  /** Where notes on their pages are to be found; `undefined` when there are none. */
  readonly survey?: Survey
  /** Where each page begins, if that is wanted. */
  readonly starts: readonly FoundStart[]
}

/** What a document wants of its pages. */
export interface Wanted {
  readonly notes: 'foot' | 'side' | 'end'
  /** Notes that hang in the margin already, if they are to stand there. */
  readonly hanging?: JSHandle<Foot[]> | undefined
  /** Soft hyphens, of which those that do not show are to go. */
  readonly hyphens?: JSHandle<SettledHyphens> | undefined
  /** Whether the pages before the text are numbered by themselves. */
  readonly hasRoman: boolean
  /** Whether sections open rectos, and so leave blank pages. */
  readonly hasBlanks: boolean
  /** Whether the text itself begins on a recto. */
  readonly onRecto: boolean
  /** Whether an e-book is to know where the pages begin. */
  readonly hasStarts: boolean
}

/**
 * Lay out a page that is ready to be printed, by the browser's own fragmentation: see where everything
 * falls and, if so wanted, set its notes at the foot of their pages. Changes the page.
 */
export async function layPages(page: Page, wanted: Wanted): Promise<Layout> {
  const gathered = wanted.notes === 'foot' ? await page.evaluateHandle(gatherFeet) : undefined
  const feet = (await gathered?.evaluate(list => list.length > 0)) ? gathered : undefined
  const side = wanted.hanging
  const measures = side ? await page.evaluate(measureNotes, side) : []
  await page.evaluate(countTurnedPages)
  const columns = await page.evaluateHandle(makeColumns)
  const whole = wanted.hyphens && (await dropHyphens(wanted.hyphens))
  const hyphens = await page.evaluateHandle(makeHyphens)
  const ends = whole && (await page.evaluateHandle(makePageEnds, columns, hyphens, whole))
  const done = feet ? await setFeet(page, feet, columns, ends) : 0
  if (ends) await page.evaluate(mendPageEnds, ends, columns, done)
  if (wanted.hasBlanks) await page.evaluate(insertBlanks, columns)
  const foresee = async () => {
    const { pages, places } = await page.evaluate(foreseePlaces, columns)
    return pageMap(pages, new Map(places), await blanksOf(page), wanted.hasRoman)
  }
  let map = await foresee()
  if (wanted.onRecto && textPage(map) % 2 === 0) {
    await shiftText(page)
    map = await foresee()
  }
  const starts = wanted.hasStarts ? await page.evaluate(findPageStarts, columns) : []
  let lost: string[] = []
  if (side && measures.length > 0) lost = await laySideNotes(page, side, columns, measures)
  const here = feet ?? (measures.length > 0 ? side : undefined)
  const survey = here && (await page.evaluate(surveyFeet, here, columns, lost))
  await columns.evaluate(one => one.release())
  // Only now: in columns, what stands at the left of one would lie in the one before.
  if (side) await page.evaluate(turnNotes)
  return { foreseen: map, starts, ...(survey ? { survey } : {}) }
}
