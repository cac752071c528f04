import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageByDefault } from '../../model/page.ts'
import { findBrowser } from '../../setup/browser.mjs'
import { thisMachine } from '../../setup/machine.mjs'
import { startBrowser } from '../browser.ts'
import { openLockedPage } from '../locked-page.ts'
import { pageCss } from '../page-css.ts'
import { pageFormat } from '../page-format.ts'
import { gateFootnotes } from './gate.ts'
import { layFootnotes } from './lay-footnotes.ts'

/* A page with notes is laid out, spoiled or not, printed, and held against its layout. */

let browser: Browser
let css = ''
beforeAll(async () => {
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('Setup has left no browser')
  browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  const sheets = ['tokens', 'base', 'print'].map(name =>
    readFile(join(import.meta.dirname, '../../../styles', `${name}.css`), 'utf8'),
  )
  css = [pageCss(pageFormat(pageByDefault.size)), ...(await Promise.all(sheets))].join('\n')
})
afterAll(() => browser.close())

const sentence = 'The keeper lit the lamp before the sun had set, and nobody thought about it. '
const paragraph = (n: number) =>
  `<p>${sentence.repeat(4)}<sup class="call"><a class="noteref" id="fnref-${n}" href="#fn-${n}">${n}</a></sup> ${sentence.repeat(3)}</p>`
const note = (n: number) =>
  `<li id="fn-${n}" data-marker="${n}"><p>${sentence.repeat(2)} <a class="backlink" href="#fnref-${n}">↑</a></p></li>`
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const body =
  `<main><article>${numbers.map(paragraph).join('')}` +
  `<section class="notes"><ol>${numbers.map(note).join('')}</ol></section></article></main>`

/** The notes that the gate refuses, when the page is spoiled before or after the last look at it. */
async function refused(after?: () => void, before?: () => void): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${css}</style></head><body>${body}</body></html>`
  const page = await openLockedPage(
    browser,
    new Map([['', { contentType: 'text/html', body: html }]]),
  )
  try {
    await page.emulateMediaType('print')
    const survey = await layFootnotes(before ? spoiling(page, before) : page)
    if (!survey) throw new Error('There are notes')
    if (after) await page.evaluate(after)
    const data = await page.pdf({ preferCSSPageSize: true, tagged: true })
    const pdf = await PDFDocument.load(data, { updateMetadata: false })
    return gateFootnotes(pdf, survey)
  } finally {
    await page.browserContext().close()
  }
}

/** A page that is spoiled just before it is looked at for the last time. */
function spoiling(page: Page, spoil: () => void): Page {
  const evaluate = async (code: unknown, ...values: unknown[]): Promise<unknown> => {
    if (typeof code === 'function' && code.name === 'surveyFeet') await page.evaluate(spoil)
    return Reflect.apply(page.evaluate, page, [code, ...values])
  }
  return new Proxy(page, {
    get: (target, name) => {
      if (name === 'evaluate') return evaluate
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

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
  const over = await refused(undefined, () => {
    const area = document.querySelector<HTMLElement>('.footnotes')
    const spacer = document.querySelector<HTMLElement>('.foot-spacer')
    if (area && spacer) {
      area.style.position = 'relative'
      area.style.top = '-90px'
    }
  })
  expect(over).toContain('fn-1')
})

test('refuses notes that are cut off', async () => {
  const cut = await refused(undefined, () => {
    const area = document.querySelector<HTMLElement>('.footnotes')
    if (area) {
      area.style.height = '30px'
      area.style.overflow = 'hidden'
    }
  })
  expect(cut).toContain('fn-1')
})

test('refuses all when there are no links to tell by', async () => {
  const none = await refused(() => {
    for (const link of document.querySelectorAll('a')) link.removeAttribute('href')
  })
  expect(none).toEqual(numbers.map(n => `fn-${n}`))
})
