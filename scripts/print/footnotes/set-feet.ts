import type { JSHandle, Page } from 'puppeteer'
import { makeAnchors } from './anchors.ts'
import { makeAreas } from './areas.ts'
import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'
import { type FootMeasures, fillFeet, type Tools } from './fill.ts'
import { makeKeeper } from './keep-together.ts'
import { makePlanner } from './plan.ts'
import { makeSplitter } from './splitter.ts'

/** Set notes at the foot of the pages of a document that is laid out in columns. Changes the page. */
export async function setFeet(
  page: Page,
  feet: JSHandle<Foot[]>,
  columns: JSHandle<Columns>,
): Promise<void> {
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
    (columns, areas, splitter, plansFor, lineToGoFrom): Tools => ({
      columns,
      areas,
      splitter,
      plansFor,
      lineToGoFrom,
    }),
    columns,
    areas,
    splitter,
    plansFor,
    lineToGoFrom,
  )
  await page.evaluate(fillFeet, feet, tools, measures)
}
