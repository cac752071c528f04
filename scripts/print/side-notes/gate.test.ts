import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageByDefault } from '../../model/page.ts'
import { findBrowser } from '../../setup/browser.mjs'
import { thisMachine } from '../../setup/machine.mjs'
import { startBrowser } from '../browser.ts'
import { gateFootnotes } from '../footnotes/gate.ts'
import { layPages } from '../lay-pages.ts'
import { openLockedPage } from '../locked-page.ts'
import { pageCss } from '../page-css.ts'
import { pageFormat } from '../page-format.ts'
import { printPage } from '../print-page.ts'
import { printedTags } from '../printed-tags.ts'
import { markElements } from '../tags/mark-elements.ts'
import { openTags } from '../tags/open-tags.ts'
import { hangSideNotes } from './lay-side-notes.ts'

/* A page with notes in its margins is laid out, spoiled or not, printed, and held against its layout. */

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
  `<p>${sentence.repeat(12)}<sup class="call"><a class="noteref" role="doc-noteref" id="fnref-${n}" href="#fn-${n}">${n}</a></sup> ${sentence.repeat(3)}</p>`
const note = (n: number) =>
  `<li id="fn-${n}" data-marker="${n}"><p>${sentence.repeat(2)} <a class="backlink" href="#fnref-${n}">↑</a></p></li>`
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const body =
  `<header class="title-page"><h1>x</h1></header><main><article><section><h2>A side head</h2>${numbers.map(paragraph).join('')}</section>` +
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
    const hanging = await hangSideNotes(page)
    const wanted = { notes: 'side', hasRoman: false, hasBlanks: false, onRecto: false } as const
    const { survey } = await layPages(page, { ...wanted, hanging })
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
