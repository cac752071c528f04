import type { JSHandle, Page } from 'puppeteer'
import { type Foot, gatherFeet } from '../footnotes/bodies.ts'
import type { Columns } from '../footnotes/columns.ts'
import { makeSplitter } from '../footnotes/splitter.ts'
import { cutNote } from './cut.ts'
import { hangNotes } from './hang.ts'
import { locateCalls } from './locate.ts'
import { type Measure, measureHalves } from './measure.ts'
import { mendCut } from './mend-cut.ts'
import { setNotes } from './set.ts'
import { shareOut } from './share-out.ts'

/**
 * The grid on which lines of text (10.5/15 points) meet those of notes (8.5/11.25), as in
 * styles/print.css: beside a line of text, a note's begins so much lower.
 */
const offset = 2.58
const step = 3.75

/** Take the notes of a page out of its text and hang them into the margin, to be set there later. */
export async function hangSideNotes(page: Page): Promise<JSHandle<Foot[]>> {
  const feet = await page.evaluateHandle(gatherFeet)
  await page.evaluate(hangNotes, feet)
  return feet
}

/**
 * Set the notes that hang in the margin beside their calls, when the text is laid out in columns and
 * ready to be printed; its lines do not move. The ids of notes that find no place out.
 */
export async function laySideNotes(
  page: Page,
  feet: JSHandle<Foot[]>,
  columns: JSHandle<Columns>,
  measures: readonly Measure[],
): Promise<string[]> {
  const parts = await feet.evaluateHandle(list => list.map(({ body }) => body))
  const width = await parts.evaluate(([body]) => body?.getBoundingClientRect().width ?? 0)
  const splitter = await page.evaluateHandle(makeSplitter, width)
  const height = await columns.evaluate(one => (one.height * 72) / 96)
  const located = await page.evaluate(locateCalls, feet, columns)
  const cut = async (part: number, room: number) => {
    if (!(await page.evaluate(cutNote, parts, splitter, part, room))) return undefined
    await page.evaluate(mendCut, parts, part)
    return page.evaluate(measureHalves, parts, splitter, part)
  }
  // Notes are parted away from the text, which would be laid out anew each time.
  await page.evaluate(showText, false)
  const { seats, stuck } = await shareOut(measures, located, { height, offset, step }, cut)
  await page.evaluate(showText, true)
  await page.evaluate(setNotes, parts, seats, columns)
  // Those behind them have been left where they were.
  return stuck.flatMap(part => measures[part]?.id ?? [])
}

/** Lay the text out, or take it away. Runs in the page. */
function showText(isShown: boolean): void {
  document.querySelector('main')?.style.setProperty('display', isShown ? '' : 'none')
}
