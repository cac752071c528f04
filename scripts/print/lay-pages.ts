import type { Page } from 'puppeteer'
import { blanksOf, insertBlanks, shiftText } from './blank-pages.ts'
import { makeAnchors } from './footnotes/anchors.ts'
import { gatherFeet } from './footnotes/bodies.ts'
import { makeColumns } from './footnotes/columns.ts'
import { fillFeet } from './footnotes/fill.ts'
import { makePlanner } from './footnotes/plan.ts'
import { makeSplitter } from './footnotes/splitter.ts'
import { type Survey, surveyFeet } from './footnotes/survey.ts'
import { foreseePlaces } from './foresee.ts'
import { type PageMap, pageMap, textPage } from './page-map.ts'

/** How a document will be printed, as far as that is known before. */
export interface Layout {
  /** Where everything is to lie; print may still prove it wrong. */
  readonly foreseen: PageMap
  /** Notes at the foot, and where they are to be found; `undefined` when there are none. */
  readonly survey?: Survey
}

/** What a document wants of its pages. */
export interface Wanted {
  readonly notes: 'foot' | 'end'
  /** Whether the pages before the text are numbered by themselves. */
  readonly hasRoman: boolean
  /** Whether sections open rectos, and so leave blank pages. */
  readonly hasBlanks: boolean
  /** Whether the text itself begins on a recto. */
  readonly onRecto: boolean
}

/**
 * Lay out a page that is ready to be printed, by the browser's own fragmentation: see where everything
 * falls and, if so wanted, set its notes at the foot of their pages. Changes the page.
 */
export async function layPages(page: Page, wanted: Wanted): Promise<Layout> {
  const gathered = wanted.notes === 'foot' ? await page.evaluateHandle(gatherFeet) : undefined
  const feet = (await gathered?.evaluate(list => list.length > 0)) ? gathered : undefined
  const columns = await page.evaluateHandle(makeColumns)
  if (feet) {
    const width = await columns.evaluate(({ width }) => width)
    const splitter = await page.evaluateHandle(makeSplitter, width)
    const anchors = await page.evaluateHandle(makeAnchors, columns)
    const planner = await page.evaluateHandle(makePlanner)
    await page.evaluate(fillFeet, feet, columns, anchors, splitter, planner)
  }
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
  const survey = feet ? await page.evaluate(surveyFeet, feet, columns) : undefined
  await columns.evaluate(one => one.release())
  return { foreseen: map, ...(survey ? { survey } : {}) }
}
