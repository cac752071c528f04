import type { Page } from 'puppeteer'
import { insertBlanks } from '../blank-pages.ts'
import { makeAnchors } from './anchors.ts'
import { gatherFeet } from './bodies.ts'
import { makeColumns } from './columns.ts'
import { fillFeet } from './fill.ts'
import { makeSplitter } from './splitter.ts'
import { type Survey, surveyFeet } from './survey.ts'

/**
 * Set the notes of a page that is ready to be printed at the foot of its pages, by the browser's own
 * fragmentation. Changes the page; where all of them stand out, `undefined` when there are none.
 */
export async function layFootnotes(page: Page): Promise<Survey | undefined> {
  const feet = await page.evaluateHandle(gatherFeet)
  if ((await feet.evaluate(list => list.length)) === 0) return undefined
  const columns = await page.evaluateHandle(makeColumns)
  const width = await columns.evaluate(({ width }) => width)
  const splitter = await page.evaluateHandle(makeSplitter, width)
  const anchors = await page.evaluateHandle(makeAnchors, columns)
  await page.evaluate(fillFeet, feet, columns, anchors, splitter)
  await page.evaluate(insertBlanks, columns)
  const survey = await page.evaluate(surveyFeet, feet, columns)
  await columns.evaluate(one => one.release())
  return survey
}
