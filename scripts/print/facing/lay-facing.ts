import type { Page } from 'puppeteer'
import { directionOf } from '../../labels/direction.ts'
import type { Side } from '../../model/document.ts'
import { type Foot, gatherFeet } from '../footnotes/bodies.ts'
import { makeSplitter, type Splitter } from '../footnotes/splitter.ts'
import { surveyFeet } from '../footnotes/survey.ts'
import { foreseePlaces } from '../foresee.ts'
import { makeHyphens } from '../hyphenation/shown-hyphens.ts'
import { dropHyphens, findHyphens, settleHyphens } from '../hyphenation/soft-hyphens.ts'
import type { Layout } from '../lay-pages.ts'
import { pageMap } from '../page-map.ts'
import type { Filling } from './facing-row.ts'
import { type Filler, fillOpenings } from './fill-openings.ts'
import { makeGauge } from './gauge.ts'
import { makeLeaves } from './leaves.ts'
import { makeOpenings } from './openings.ts'
import { makeRowParter } from './part-row.ts'
import { makeParter } from './parter.ts'
import { takeRows } from './take-rows.ts'
import { setTitlePage } from './title-leaf.ts'

/** What a bilingual document wants of its pages. */
export interface FacingWanted {
  readonly sides: readonly [Side, Side]
  /** Whether notes stand at the foot of their pages; at the end of the text else. */
  readonly hasFeet: boolean
  /** Whether level-2 sections begin openings. */
  readonly hasOpenings: boolean
}

/**
 * Lay out a bilingual document on facing pages, each a box as large as a page's text: the title page on
 * a recto, then openings, with the first language on the left, of the contents and of the text. Changes
 * the page.
 */
export async function layFacing(page: Page, wanted: FacingWanted): Promise<Layout> {
  // The hyphens of stacks go; the others show what they are once every line has its place.
  const hyphens = await page.evaluateHandle(makeHyphens)
  await settleHyphens(hyphens)
  await page.evaluate(setTitlePage)
  const feet = await page.evaluateHandle(wanted.hasFeet ? gatherFeet : (): Foot[] => [])
  const [one, two] = wanted.sides
  const rows = await page.evaluateHandle(
    takeRows,
    {
      lang: [one.lang, two.lang] as const,
      dir: [directionOf(one.lang), directionOf(two.lang)] as const,
    },
    wanted.hasOpenings,
  )
  const splitter = await page.evaluateHandle(makeSplitter, await page.evaluate(widthOfText))
  const parter = await page.evaluateHandle(makeParter)
  const filling = await page.evaluateHandle(makeFilling, feet, splitter)
  const gauge = await page.evaluateHandle(makeGauge, filling)
  const openings = await page.evaluateHandle(makeOpenings, filling, gauge)
  const partRow = await page.evaluateHandle(makeRowParter, filling, gauge, openings, parter)
  const filler = await page.evaluateHandle(
    (filling, gauge, openings, partRow): Filler => ({ filling, gauge, openings, partRow }),
    filling,
    gauge,
    openings,
    partRow,
  )
  for (const [parent, part] of [
    ['.front', 'front'],
    ['main > article', 'text'],
  ] as const) {
    const list = await rows.evaluateHandle((all, name) => all[name], part)
    await page.evaluate(fillOpenings, parent, list, filler)
  }
  await page.evaluate(() => {
    for (const galley of document.querySelectorAll('.galley')) galley.remove()
  })
  await dropHyphens(await findHyphens(hyphens))
  const leaves = await page.evaluateHandle(makeLeaves)
  const { pages, places } = await page.evaluate(foreseePlaces, leaves)
  const lost = await filling.evaluate(({ feet, height }) =>
    // One that takes half a page leaves no room for what calls it.
    feet.filter(foot => foot.height > height / 2).map(({ id }) => id),
  )
  const survey = wanted.hasFeet ? await page.evaluate(surveyFeet, feet, leaves, lost) : undefined
  const map = pageMap(pages, new Map(places), [], false)
  return { foreseen: map, starts: [], ...(survey ? { survey } : {}) }
}

/** In CSS pixels. Runs in the page. */
function widthOfText(): number {
  return document.querySelector('.galley')?.getBoundingClientRect().width ?? 0
}

/** Runs in the page. */
function makeFilling(feet: readonly Foot[], splitter: Splitter): Filling {
  const sheet = getComputedStyle(document.documentElement)
  const pixels = (name: string) => (Number.parseFloat(sheet.getPropertyValue(name)) * 96) / 72
  for (const { call, body } of feet) body.lang = call.closest<HTMLElement>('.galley')?.lang ?? ''
  const heights = splitter.heightsOf(feet.map(({ body }) => body))
  const line = pixels('--line')
  return {
    height: pixels('--text-height'),
    line,
    above: 0.75 * line,
    feet: feet.map((foot, index) => ({ ...foot, height: heights[index] ?? 0 })),
  }
}
