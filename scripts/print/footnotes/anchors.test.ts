import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { calledText, printed, startTestBrowser } from '../../fixtures/printed-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startTestBrowser()
})
afterAll(() => browser.close())

test.each([780, 800, 815, 830, 850])(
  'a paragraph that begins below a figure of %i pixels goes overleaf rather than lose its note',
  async height => {
    const figure = `<figure style="height:${height}px;padding:0;margin:0"></figure><h2>x</h2>`
    expect((await printed(browser, calledText(1, figure), 'foot')).refused).toEqual([])
  },
)
