import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'puppeteer'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pageTexts } from './fixtures/pdf-text.ts'
import { startBrowser } from './print/browser.ts'
import { findBrowser } from './setup/browser.mjs'
import { thisMachine } from './setup/machine.mjs'

/*
 * The proof of a work that is hard on margins: twelve notes on one paragraph, one of 900 words, notes
 * in a heading, a list, a quotation, a table and a footnote. Where they stand is read from the PDF
 * and from the page in a browser.
 */

let folder = ''

/** So many words, of which the first and the last can be found again. */
const essay = (count: number, id: string) =>
  `First${id} ${Array.from({ length: count - 2 }, (_, index) => `word${index % 7}`).join(' ')} last${id}.`

const note = (id: string, quotation: string, words: number, attributes = 'kind=fact status=open') =>
  `:::note{#${id} by=ed ${attributes}}\n> ${quotation}\n\n${essay(words, id)}\n:::\n`

const twelve = Array.from({ length: 12 }, (_, index) => `place${'abcdefghijkl'[index]}`)

const article = `---
title: A hard proof
lang: en
date: 2026-11-01
---

${essay(150, 'x')}

Here are ${twelve.join(', ')} in one paragraph. ${essay(60, 'y')}

## A heading with a noted word {#part}

A paragraph with a long story.[^one] ${essay(200, 'z')}

- An item with a listed thing
- Another

> A quotation with a cited thing.

Table: Cells. {#tab}

| A | B |
|---|---|
| one cell | two |

${essay(120, 'w')} The end.

[^one]: A footnote with a small remark.
`

const notes = [
  ...twelve.map((place, index) => note(`p${index}`, `{==${place}==}`, 38)),
  note(
    'head',
    'heading with a {==noted==} word',
    20,
    'kind=style status=answered for=ed due=2026-12-01',
  ),
  note('long', 'a {==long story==}', 900, 'kind=legal status=resolved'),
  note('list', 'a {==listed==} thing', 20, 'kind=style status=rejected'),
  note('cite', 'a {~~cited~>quoted~~} thing', 20, 'kind=style status=accepted'),
  note('cell', '{==one cell==}', 20),
  note('foot', 'a {==small==} remark', 20, 'kind=source status=open for=ver'),
  note('end', '{==The end==}', 20, 'kind=layout status=resolved'),
].join('\n')

const order = [
  ...twelve.map((_, index) => `p${index}`),
  'head',
  'long',
  'list',
  'cite',
  'cell',
  'end',
  'foot',
]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-proof-'))
  const work = join(folder, 'hard')
  await mkdir(work)
  await writeFile(
    join(work, 'work.yaml'),
    'id: hard\nversion: "0.3"\npeople:\n  ed: {name: Desk}\n  ver: {name: Checkers}\n',
  )
  await writeFile(join(work, 'article.en.md'), article)
  await writeFile(join(work, 'article.en.notes.md'), notes)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', work, '--edition', 'proof']
  const ended = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', folder], (error, _, stderr) =>
      resolve(error ? stderr : ''),
    )
  })
  expect(ended).toBe('')
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const file = (format: string) => join(folder, 'hard', `hard.en.proof.${format}`)

describe('the printed proof', () => {
  interface Word {
    readonly text: string
    readonly page: number
    readonly x: number
    readonly right: number
    /** Baseline from the top of the page, in points. */
    readonly y: number
  }
  const words: Word[] = []
  beforeAll(async () => {
    const pdf = await getDocumentProxy(new Uint8Array(await readFile(file('pdf'))))
    for (let page = 1; page <= pdf.numPages; page++) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      for (const item of items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [, , , , x = 0, y = 0] = item.transform as number[]
        words.push({ text: item.str, page, x, right: x + item.width, y: 842 - y })
      }
    }
  })
  /** The notes' margin of the pages of text; heads and feet are above and below it. */
  const margin = () => words.filter(({ x, y }) => x > 398 && y > 75 && y < 755)
  const find = (text: string) => margin().find(word => word.text.includes(text))

  test('holds every note whole, in order, the long one over several pages', () => {
    const starts = order.map(id => find(`First${id}`))
    const ends = order.map(id => find(`last${id}`))
    expect(starts.every(word => word) && ends.every(word => word)).toBe(true)
    const place = (word: Word | undefined) => (word ? word.page * 1000 + word.y : 0)
    const all = order.flatMap((_, index) => [place(starts[index]), place(ends[index])])
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    expect((find('lastlong')?.page ?? 0) - (find('Firstlong')?.page ?? 0)).toBeGreaterThan(0)
  })

  test('lets no note overlap another, or fall off the page', () => {
    const lines = margin()
    expect(lines.length).toBeGreaterThan(200)
    for (const one of lines) {
      expect(one.right).toBeLessThan(570)
      for (const other of lines) {
        if (one === other || one.page !== other.page) continue
        const apart = Math.abs(one.y - other.y)
        // On one line they follow each other; on two, the lines are 10 pt apart.
        if (apart < 1) expect(one.right <= other.x + 0.5 || other.right <= one.x + 0.5).toBe(true)
        else expect(apart).toBeGreaterThan(8)
      }
    }
  })

  test('sets a note that has room beside its line', () => {
    const passage = words.find(({ text, x }) => x < 398 && text.includes('placea'))
    const head = margin().find(({ page, y }) => page === passage?.page && y > (passage?.y ?? 0) - 8)
    expect(Math.abs((head?.y ?? 0) - (passage?.y ?? 0))).toBeLessThan(8)
  })

  test('tells in the list of open queries the page of each passage', () => {
    const list = words.findLast(({ text, y }) => text === 'Open queries' && y > 75)
    const inList = ({ page, y }: Word) =>
      page > (list?.page ?? 0) || (page === list?.page && y > list.y)
    for (const passage of [...twelve, 'noted', 'one cell', 'small']) {
      // The contents say a heading's words before the text does.
      const place = words.findLast(
        word => !inList(word) && word.x < 398 && word.y > 75 && word.text.includes(passage),
      )
      const query = words.find(word => inList(word) && word.text === passage)
      const printed = words
        .filter(word => word.page === query?.page && Math.abs(word.y - query.y) < 2)
        .filter(({ x }) => x > (query?.right ?? 0) + 50)
      expect([passage, ...printed.map(({ text }) => text)]).toEqual([
        passage,
        'p.',
        `${place?.page}`,
      ])
    }
  })

  test('says on every page that it is a proof, and of what', async () => {
    const texts = await pageTexts(await readFile(file('pdf')))
    expect(texts.length).toBeGreaterThan(4)
    for (const text of texts) expect(text).toMatch(/Proof · version 0\.3 · source [0-9a-f]{8}/)
    expect(texts.join(' ')).toMatch(/State of the notes[\s\S]*Open queries/)
  })
})

describe('the proof on a screen', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    const found = findBrowser(thisMachine())
    if (!found) throw new Error('No browser: run node scripts/setup.mjs')
    browser = await startBrowser(found.executablePath, process.getuid?.() !== 0)
    page = await browser.newPage()
    await page.setJavaScriptEnabled(false)
    await page.setViewport({ width: 1300, height: 900 })
    await page.goto(pathToFileURL(file('html')).href)
  })
  afterAll(() => browser?.close())

  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.proof-note')]
        .filter(note => getComputedStyle(note).visibility !== 'hidden')
        .map(note => {
          const { top, bottom, left, right } = note.getBoundingClientRect()
          const call = document.getElementById(note.id.replace(/^note-/, 'passage-'))
          const beside = call?.getBoundingClientRect().top ?? 0
          return { id: note.id.slice(5), top, bottom, left, right, beside }
        }),
    )

  test('sets each note beside its call or below the note before it, and none over another', async () => {
    const all = await shown()
    const gap = await page.evaluate(
      () => 0.9 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    )
    expect(all.map(({ id }) => id)).toEqual(order)
    all.forEach((note, index) => {
      const before = all[index - 1]
      const above = before ? before.bottom + gap : 0
      expect(note.top).toBeCloseTo(Math.max(note.beside, above), 0)
      expect(note.right).toBeLessThanOrEqual(1300)
    })
  })

  test('filters by kind, status and person without a script', async () => {
    const choose = async (selector: string) => {
      await page.click(`.proof-filter ${selector}`)
      const left = await shown()
      left.forEach((note, index) => {
        const before = left[index - 1]
        if (before) expect(note.top).toBeGreaterThanOrEqual(before.bottom)
      })
      return left.map(({ id }) => id)
    }
    const queries = () =>
      page.$$eval('.queries li', items =>
        items
          .filter(item => getComputedStyle(item).display !== 'none')
          .map(({ id }) => id.slice(6)),
      )
    expect(await queries()).toHaveLength(15)
    expect(await choose('input[value=fact]')).toEqual([
      'head',
      'long',
      'list',
      'cite',
      'end',
      'foot',
    ])
    expect(await queries()).toEqual(['head', 'foot'])
    expect(await choose('input[value=resolved]')).toEqual(['head', 'list', 'cite', 'foot'])
    expect(await choose('input[value=ver]')).toEqual(['foot'])
    expect(await choose('input[value=""]')).toEqual(['head', 'list', 'cite', 'foot'])
  })

  test('links passages, notes and the list of open queries both ways', async () => {
    const dead = await page.evaluate(() =>
      [...document.querySelectorAll('a[href^="#"]')]
        .map(link => decodeURIComponent(link.getAttribute('href')?.slice(1) ?? ''))
        .filter(id => !document.getElementById(id)),
    )
    expect(dead).toEqual([])
    const queries = await page.evaluate(() =>
      [...document.querySelectorAll('.queries li')].map(({ id }) => id.slice(6)),
    )
    expect(queries).toEqual([...twelve.map((_, index) => `p${index}`), 'head', 'cell', 'foot'])
    for (const id of queries)
      expect(
        await page.$$eval(
          `[id="query-${id}"] a[href="#note-${id}"], [id="query-${id}"] a[href="#passage-${id}"], [id="note-${id}"] a[href="#query-${id}"], [id="note-${id}"] a[href="#passage-${id}"], [id="passage-${id}"][href="#note-${id}"]`,
          links => links.length,
        ),
      ).toBe(5)
  })
})
