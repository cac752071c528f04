import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledText, printed, startTestBrowser } from '../../fixtures/printed-page.ts'

/* A page with notes is laid out, spoiled or not, printed, and held against its layout. */

let browser: Browser
beforeAll(async () => {
  browser = await startTestBrowser()
})
afterAll(() => browser.close())

const refused = async (spoil?: () => void) =>
  (await printed(browser, calledText(4), 'foot', spoil)).refused
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]

test('lets notes pass that are printed where they were laid out', async () => {
  expect(await refused()).toEqual([])
})

test('refuses notes that are displaced in print', async () => {
  const displaced = await refused(() => {
    const areas = document.querySelectorAll('.footnotes')
    const last = areas.item(areas.length - 1)
    const first = areas.item(0).firstElementChild
    if (first) last.append(first)
  })
  expect(displaced).toContain('fn-1')
})

test('refuses notes that lie over the text', async () => {
  const over = await refused(() => {
    const area = document.querySelector<HTMLElement>('.footnotes')
    if (area) {
      area.style.position = 'relative'
      area.style.top = '-90px'
    }
  })
  expect(over).toContain('fn-1')
})

test('refuses notes of which lines are cut off', async () => {
  const cut = await refused(() => {
    const area = document.querySelector<HTMLElement>('.footnotes')
    if (area) area.style.clipPath = 'inset(0 0 20px 0)'
  })
  expect(cut).toEqual(['fn-3'])
})

test('refuses a call that is printed on another page than its note', async () => {
  const parted = await refused(() => {
    const [first, second] = document.querySelectorAll('p:has(> .call)')
    const [call] = first?.querySelectorAll('.call') ?? []
    const last = [...document.querySelectorAll('p:has(> .call)')].at(-1)
    if (call && second && last) last.append(call)
  })
  expect(parted).toContain('fn-1')
})

test('refuses all when there are more pages than were laid out', async () => {
  const more = await refused(() => {
    const page = document.createElement('p')
    page.style.breakBefore = 'page'
    page.textContent = 'One more.'
    document.body.append(page)
  })
  expect(more).toEqual(numbers.map(n => `fn-${n}`))
})

test('tells a print that is shrunk, since something is too wide, from one that is not', async () => {
  const scaleOf = async (spoil?: () => void) =>
    (await printed(browser, calledText(4), 'foot', spoil)).scale
  expect(await scaleOf()).toBe(1)
  const shrunk = await scaleOf(() => {
    const wide = document.createElement('div')
    wide.style.cssText = 'width:1200px;height:1px'
    document.querySelector('article')?.append(wide)
  })
  expect(shrunk).toBeLessThan(0.9)
})
