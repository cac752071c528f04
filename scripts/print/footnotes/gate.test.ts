import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageByDefault } from '../../model/page.ts'
import { findBrowser } from '../../setup/browser.mjs'
import { thisMachine } from '../../setup/machine.mjs'
import { startBrowser } from '../browser.ts'
import { layPages } from '../lay-pages.ts'
import { openLockedPage } from '../locked-page.ts'
import { pageCss } from '../page-css.ts'
import { pageFormat } from '../page-format.ts'
import { printPage } from '../print-page.ts'
import { printedTags } from '../printed-tags.ts'
import { markElements } from '../tags/mark-elements.ts'
import { openTags } from '../tags/open-tags.ts'
import { gateFootnotes } from './gate.ts'

/* A page with notes is laid out, spoiled or not, printed, and held against its layout. */

const format = pageFormat(pageByDefault.size)
let browser: Browser
let css = ''
beforeAll(async () => {
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('Setup has left no browser')
  browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  const sheets = ['tokens', 'base', 'print'].map(name =>
    readFile(join(import.meta.dirname, '../../../styles', `${name}.css`), 'utf8'),
  )
  css = [pageCss(format), ...(await Promise.all(sheets))].join('\n')
})
afterAll(() => browser.close())

const sentence = 'The keeper lit the lamp before the sun had set, and nobody thought about it. '
const paragraph = (n: number) =>
  `<p>${sentence.repeat(4)}<sup class="call"><a class="noteref" role="doc-noteref" id="fnref-${n}" href="#fn-${n}">${n}</a></sup> ${sentence.repeat(3)}</p>`
const note = (n: number) =>
  `<li id="fn-${n}" data-marker="${n}"><p>${sentence.repeat(2)} <a class="backlink" href="#fnref-${n}">↑</a></p></li>`
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const body =
  `<header class="title-page"><h1>x</h1></header><main><article>${numbers.map(paragraph).join('')}` +
  `<section class="notes"><ol>${numbers.map(note).join('')}</ol></section></article></main>`

/** The notes that the gate refuses, when the page is spoiled after the last look at it. */
async function refused(spoil?: () => void): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${css}</style></head><body>${body}</body></html>`
  const page = await openLockedPage(
    browser,
    new Map([['', { contentType: 'text/html', body: html }]]),
  )
  try {
    await page.emulateMediaType('print')
    const wanted = { notes: 'foot', hasRoman: false, hasBlanks: false, onRecto: false } as const
    const { survey } = await layPages(page, wanted)
    if (!survey) throw new Error('There are notes')
    if (spoil) await page.evaluate(spoil)
    const marks = await markElements(page)
    const pdf = await PDFDocument.load(await printPage(page), { updateMetadata: false })
    const tags = openTags(pdf, marks)
    if (!tags) throw new Error('There are tags')
    return gateFootnotes(printedTags(pdf, tags), survey, format)
  } finally {
    await page.browserContext().close()
  }
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
