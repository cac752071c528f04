import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledText, printed, startTestBrowser } from '../../fixtures/printed-page.ts'

/* A page with notes in its margins is laid out, spoiled or not, printed, and held against its layout. */

let browser: Browser
beforeAll(async () => {
  browser = await startTestBrowser()
})
afterAll(() => browser.close())

const refused = async (spoil?: () => void) =>
  (await printed(browser, calledText(12, '<h2>A side head</h2>'), 'side', spoil)).refused
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]

test('lets notes pass that are printed where they were laid out', async () => {
  expect(await refused()).toEqual([])
})

test('refuses notes that are displaced in print', async () => {
  const displaced = await refused(() => {
    const note = document.querySelector<HTMLElement>('.side-note')
    if (note) note.style.top = '700pt'
  })
  expect(displaced).toEqual(['fn-1'])
})

test('refuses notes in the inner margin', async () => {
  const turned = await refused(() => {
    for (const note of document.querySelectorAll<HTMLElement>('.side-note'))
      note.dataset.side = note.dataset.side === 'verso' ? 'recto' : 'verso'
  })
  expect(turned).toEqual(numbers.map(n => `fn-${n}`))
})

test('refuses notes that lie over one another', async () => {
  const over = await refused(() => {
    const [first, second] = document.querySelectorAll<HTMLElement>('.side-note')
    if (first && second) second.style.top = first.style.top
  })
  expect(over).toEqual(['fn-2', 'fn-1'])
})

test('refuses notes that lie over a side head', async () => {
  const over = await refused(() => {
    const note = document.querySelector<HTMLElement>('.side-note:has(#fn-1)')
    if (note) note.style.top = '0pt'
  })
  expect(over).toEqual(['fn-1'])
})

test('refuses notes that do not end on their page', async () => {
  const off = await refused(() => {
    const note = document.querySelector<HTMLElement>('.side-note')
    if (note) note.style.lineHeight = '200pt'
  })
  expect(off).toContain('fn-1')
})
