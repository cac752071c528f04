import type { JSHandle, Page } from 'puppeteer'
import type { PageEnds } from '../hyphenation/page-ends.ts'
import { makeAnchors } from './anchors.ts'
import { makeAreas } from './areas.ts'
import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'
import { type FootMeasures, fillFeet, type Tools } from './fill.ts'
import { makeKeeper } from './keep-together.ts'
import { makePlanner } from './plan.ts'
import { makeSplitter } from './splitter.ts'

/**
 * Set notes at the foot of the pages of a document that is laid out in columns, and take words over that
 * would be divided between these pages. Out comes how many pages of the text are finished. Changes the page.
 */
export async function setFeet(
  page: Page,
  feet: JSHandle<Foot[]>,
  columns: JSHandle<Columns>,
  ends?: JSHandle<PageEnds>,
): Promise<number> {
  const { width, height, line, noteLine } = await columns.evaluate(one => ({
    width: one.width,
    height: one.height,
    line: one.line,
    noteLine: one.noteLine,
  }))
  const measures: FootMeasures = { line, small: noteLine, above: 0.75 * line, end: height - 2 }
  const anchors = await page.evaluateHandle(makeAnchors, columns)
  const [areas, splitter, plansFor, lineToGoFrom] = await Promise.all([
    page.evaluateHandle(makeAreas, columns, anchors, measures.end, measures.above),
    page.evaluateHandle(makeSplitter, width),
    page.evaluateHandle(makePlanner),
    page.evaluateHandle(makeKeeper, columns),
  ])
  const tools = await page.evaluateHandle(
    (columns, anchors, areas, splitter, plansFor, lineToGoFrom, ends): Tools => ({
      columns,
      anchors,
      areas,
      splitter,
      plansFor,
      lineToGoFrom,
      mendEnds: (from, to) => ends?.mend(from, to) ?? 0,
    }),
    columns,
    anchors,
    areas,
    splitter,
    plansFor,
    lineToGoFrom,
    ends,
  )
  return page.evaluate(fillFeet, feet, tools, measures)
}
