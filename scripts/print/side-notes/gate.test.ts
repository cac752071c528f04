import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Browser, Page } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBrowser } from '../../setup/browser.mjs'
import { thisMachine } from '../../setup/machine.mjs'
import { startBrowser } from '../browser.ts'
import { destinationsOf } from '../destinations.ts'
import { openLockedPage } from '../locked-page.ts'
import { gateSideNotes } from './gate.ts'
import { hangSideNotes, laySideNotes } from './lay-side-notes.ts'
import { turnSideNotes } from './sides.ts'

/* A page with notes in its margins is laid out, spoiled or not, printed, and held against its layout. */

let browser: Browser
let css = ''
beforeAll(async () => {
  const found = findBrowser(thisMachine())
  if (!found) throw new Error('Setup has left no browser')
  browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
  const sheets = ['tokens', 'base', 'print'].map(name =>
    readFile(join(import.meta.dirname, '../../../styles', `${name}.css`), 'utf8'),
  )
  css = (await Promise.all(sheets)).join('\n')
})
afterAll(() => browser.close())

const sentence = 'The keeper lit the lamp before the sun had set, and nobody thought about it. '
const paragraph = (n: number) =>
  `<p>${sentence.repeat(12)}<sup class="call"><a class="noteref" id="fnref-${n}" href="#fn-${n}">${n}</a></sup> ${sentence.repeat(3)}</p>`
const note = (n: number) =>
  `<li id="fn-${n}" data-marker="${n}"><p>${sentence.repeat(2)} <a class="backlink" href="#fnref-${n}">↑</a></p></li>`
const numbers = [1, 2, 3, 4, 5, 6, 7, 8]
const body =
  `<main><article><section><h2>A side head</h2>${numbers.map(paragraph).join('')}</section>` +
  `<section class="notes"><ol>${numbers.map(note).join('')}</ol></section></article></main>`

const print = async (page: Page) =>
  PDFDocument.load(await page.pdf({ preferCSSPageSize: true, tagged: true }), {
    updateMetadata: false,
  })

/** The notes that the gate refuses, when the page is spoiled before or after the last look at it. */
async function refused(after?: () => void, before?: () => void): Promise<string[]> {
  const html = `<!doctype html><html lang="en"><head><title>x</title><style>${css}</style></head><body>${body}</body></html>`
  const page = await openLockedPage(
    browser,
    new Map([['', { contentType: 'text/html', body: html }]]),
  )
  try {
    await page.emulateMediaType('print')
    const feet = await hangSideNotes(page)
    const survey = await laySideNotes(before ? spoiling(page, before) : page, feet)
    if (!survey) throw new Error('There are notes')
    await turnSideNotes(page, survey, destinationsOf(await print(page)))
    if (after) await page.evaluate(after)
    return gateSideNotes(await print(page), survey)
  } finally {
    await page.browserContext().close()
  }
}

/** A page that is spoiled just before it is looked at for the last time. */
function spoiling(page: Page, spoil: () => void): Page {
  const evaluate = async (code: unknown, ...values: unknown[]): Promise<unknown> => {
    if (typeof code === 'function' && code.name === 'surveySide') await page.evaluate(spoil)
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
  const over = await refused(undefined, () => {
    const [first, second] = document.querySelectorAll<HTMLElement>('.side-note')
    if (first && second) second.style.top = first.style.top
  })
  expect(over).toEqual(['fn-1'])
})

test('refuses notes that lie over a side head', async () => {
  const over = await refused(undefined, () => {
    const note = document.querySelector<HTMLElement>('.side-note:has(#fn-1)')
    if (note) note.style.top = '0pt'
  })
  expect(over).toEqual(['fn-1'])
})

test('refuses notes that do not end on their page', async () => {
  const off = await refused(undefined, () => {
    const note = document.querySelector<HTMLElement>('.side-note')
    if (note) note.style.height = '700pt'
  })
  expect(off).toContain('fn-1')
})

test('refuses all when there are no links to tell by', async () => {
  const none = await refused(() => {
    for (const link of document.querySelectorAll('a')) link.removeAttribute('href')
  })
  expect(none).toEqual(numbers.map(n => `fn-${n}`))
})
