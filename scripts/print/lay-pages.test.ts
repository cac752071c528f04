import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestBrowser } from '../fixtures/printed-page.ts'
import { pageByDefault } from '../model/page.ts'
import type { WritingMode } from '../model/writing.ts'
import { layPages } from './lay-pages.ts'
import { pageCss } from './page-css.ts'
import { pageFormat } from './page-format.ts'
import { readPageMap } from './page-map.ts'
import { openPrintPage, printPage } from './print-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await startTestBrowser()
})
afterAll(() => browser.close())

const root = join(import.meta.dirname, '../../styles')
const numbers = Array.from({ length: 60 }, (_, at) => at)
/** Headings that a link leads to, each with a text of another length. */
const body =
  `<nav>${numbers.map(n => `<a href="#h-${n}">${n}</a> `).join('')}</nav><main id="text"><article>` +
  numbers
    .map(
      n =>
        `<section><h2 id="h-${n}">${n}</h2><p>${'海の底の道。'.repeat(9 * (n % 7) + 4)}</p></section>`,
    )
    .join('') +
  '</article></main>'

test.each(['horizontal', 'vertical'] as const)(
  'the layout foresees the pages of %s lines',
  async (writing: WritingMode) => {
    const names = ['tokens', 'base', 'print', 'print-narrow', 'vertical', 'print-vertical']
    const sheets = names
      .slice(0, writing === 'vertical' ? names.length : 3)
      .map(name => readFile(join(root, `${name}.css`), 'utf8'))
    const format = pageFormat(pageByDefault.size, writing === 'vertical' ? 'vertical' : 'square')
    const css = [pageCss(format, 'ltr', writing), ...(await Promise.all(sheets))].join('\n')
    const html = `<!doctype html><html lang="ja" class="${writing}"><head><title>x</title><style>${css}</style></head><body>${body}</body></html>`
    const page = await openPrintPage(
      browser,
      new Map([['', { contentType: 'text/html', body: html }]]),
    )
    try {
      const plain = { hasRoman: false, hasBlanks: false, onRecto: false, hasStarts: false }
      const { foreseen } = await layPages(page, { notes: 'end', ...plain })
      const pdf = await PDFDocument.load(await printPage(page), { updateMetadata: false })
      const found = readPageMap(pdf, [], false)
      expect(foreseen.pages).toBe(found.pages)
      expect(found.pages).toBeGreaterThan(10)
      for (const n of numbers)
        expect(foreseen.places.get(`h-${n}`), `${n}`).toBe(found.places.get(`h-${n}`))
    } finally {
      await page.browserContext().close()
    }
  },
)
