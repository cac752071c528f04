import type { Page } from 'puppeteer'
import { makeAnchors } from './footnotes/anchors.ts'
import { gatherFeet } from './footnotes/bodies.ts'
import { makeColumns } from './footnotes/columns.ts'
import { fillFeet } from './footnotes/fill.ts'
import { makePlanner } from './footnotes/plan.ts'
import { makeSplitter } from './footnotes/splitter.ts'
import { type Survey, surveyFeet } from './footnotes/survey.ts'
import { foreseePlaces } from './foresee.ts'
import type { PageMap } from './page-numbers.ts'

/** How a document will be printed, as far as that is known before. */
export interface Layout {
  /** Where everything is to lie; print may still prove it wrong. */
  readonly map: PageMap
  /** Notes at the foot, and where they are to be found; `undefined` when there are none. */
  readonly survey?: Survey
}

/**
 * Lay out a page that is ready to be printed, by the browser's own fragmentation: see where everything
 * falls and, if so wanted, set its notes at the foot of their pages. Changes the page.
 */
export async function layPages(page: Page, notes: 'foot' | 'end'): Promise<Layout> {
  const feet = notes === 'foot' ? await page.evaluateHandle(gatherFeet) : undefined
  const hasFeet = (await feet?.evaluate(list => list.length > 0)) ?? false
  const columns = await page.evaluateHandle(makeColumns)
  if (feet && hasFeet) {
    const width = await columns.evaluate(({ width }) => width)
    const splitter = await page.evaluateHandle(makeSplitter, width)
    const anchors = await page.evaluateHandle(makeAnchors, columns)
    const planner = await page.evaluateHandle(makePlanner)
    await page.evaluate(fillFeet, feet, columns, anchors, splitter, planner)
  }
  const { pages, places } = await page.evaluate(foreseePlaces, columns)
  const survey = feet && hasFeet ? await page.evaluate(surveyFeet, feet, columns) : undefined
  await columns.evaluate(one => one.release())
  return { map: { pages, places: new Map(places) }, ...(survey ? { survey } : {}) }
}
