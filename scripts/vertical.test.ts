import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { outlineText, tagTreeText } from './fixtures/pdf-text.ts'

/*
 * A Japanese book in lines that run down: A5, chapters on rectos, front matter in roman; a table that no
 * page holds, a picture, emphasis, a reading, notes. Read back from the PDF, in points from the left and the
 * top of the page as it is cut.
 */

const kana = [
  ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ',
]
/** Letters in an order of their own for each paragraph, of which no two are alike. */
const letters = (seed: number, count: number) =>
  Array.from(
    { length: count },
    (_, at) => kana[(at * (seed + 2) + seed * seed) % kana.length],
  ).join('')
const paragraphs = [3, 5, 7, 9, 11, 13, 15, 17].map(seed => letters(seed, 44 * 4 + seed))
const rows = Array.from({ length: 60 }, (_, at) => `| 第${at + 1}行 | ${letters(at, 6)} |`)
const article = [
  '---\ntitle: 海の底の道\nlang: ja\ndate: 2026-11-01\n---',
  `## 一の章\n\n${paragraphs[0]}`,
  paragraphs[1],
  '朝6時から12時まで、*互いの船*を<ruby>灯台<rt>とうだい</rt></ruby>で待つ[^a]。',
  '![線](line.svg "線。 {#fig-line}")',
  `## 二の章\n\n${paragraphs.slice(2).join('\n\n')}`,
  `## 三の章\n\nTable: 行 {#tab-rows}\n\n| 名 | 文 |\n|---|---|\n${rows.join('\n')}`,
  '終わりの文。',
  '[^a]: 注の文。',
].join('\n\n')
const line =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><rect width="90" height="9"/></svg>'

interface Sign {
  readonly text: string
  readonly x: number
  readonly y: number
}

let folder = ''
let data = new Uint8Array()
let pdf: PDFDocument
/** Of each page, as it is read. */
const pages: Sign[][] = []
/** What stands between the running heads and the folios. */
const textOf = (page: number) =>
  (pages[page - 1] ?? []).filter(({ y }) => y > 90 && y < 510).map(({ text }) => text)
const whole = () => pages.flatMap((_, index) => textOf(index + 1)).join('')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-vertical-'))
  await mkdir(join(folder, 'book'))
  await writeFile(join(folder, 'book', 'article.ja.md'), article)
  await writeFile(join(folder, 'book', 'line.svg'), line)
  const page = '{size: A5, chapters: recto, front: roman}'
  await writeFile(
    join(folder, 'book', 'work.yaml'),
    `id: book\nwriting: vertical\nnotes: foot\npage: ${page}\n`,
  )
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, 'book')]
  await new Promise<void>((resolve, reject) => {
    execFile(
      process.execPath,
      [...flags, '-o', folder, '--format', 'html,pdf'],
      (error, _, said) => (error ? reject(new Error(said)) : resolve()),
    )
  })
  data = new Uint8Array(await readFile(join(folder, 'book', 'book.ja.pdf')))
  pdf = await PDFDocument.load(data, { updateMetadata: false })
  const read = await getDocumentProxy(new Uint8Array(data))
  for (let number = 1; number <= read.numPages; number++) {
    const page = await read.getPage(number)
    const [, , , top = 0] = page.view
    pages.push(
      (await page.getTextContent()).items.flatMap(item => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x = 0, y = 0] = item.transform as number[]
        return [{ text: item.str, x, y: top - y }]
      }),
    )
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('every letter is there, in its order', () => {
  const text = whole()
  const wanted = [
    ...['目次', '一の章', ...paragraphs.slice(0, 2), '朝6時から12時まで、互いの船を'],
    ...['二の章', ...paragraphs.slice(2), '三の章'],
    ...rows.flatMap(row => row.split('|').map(cell => cell.trim())),
    ...['終わりの文。', '注の文。', '奥付'],
  ]
  let at = 0
  for (const part of wanted) {
    const found = text.indexOf(part, at)
    expect(found, `${part.slice(0, 20)} after ${text.slice(at - 10, at)}`).toBeGreaterThanOrEqual(
      at,
    )
    at = found + part.length
  }
})

test('pages are bound at the right, with their folios at the outer edge', () => {
  const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict)
  expect(preferences.get(PDFName.of('Direction'))).toBe(PDFName.of('R2L'))
  expect(pdf.catalog.get(PDFName.of('PageLayout'))).toBe(PDFName.of('TwoPageRight'))
  const folios = pages.flatMap((signs, index) => {
    const folio = signs.find(({ y }) => y > 510)
    return folio ? [{ isRecto: index % 2 === 0, isLeft: folio.x < 210 }] : []
  })
  expect(folios.length).toBeGreaterThan(5)
  for (const { isRecto, isLeft } of folios) expect(isLeft).toBe(isRecto)
})

test('contents and bookmarks lead to the pages of their heads', async () => {
  const heads = ['一の章', '二の章', '三の章']
  const found = heads.map(head => {
    const all = pages.flatMap((_, index) =>
      textOf(index + 1)
        .join('')
        .startsWith(head)
        ? [index + 1]
        : [],
    )
    expect(all, head).toHaveLength(1)
    return all[0] ?? 0
  })
  const [first = 0] = found
  expect(found.map(page => page % 2)).toEqual([1, 1, 1])
  const contents = (
    pages.find((_, at) =>
      textOf(at + 1)
        .join('')
        .startsWith('目次'),
    ) ?? []
  )
    .map(({ text }) => text)
    .join('')
    .replace(/[\s.]/g, '')
  for (const [index, page] of found.entries())
    expect(contents).toContain(`${heads[index]}${page - first + 1}`)
  const outline = await outlineText(data)
  for (const [index, page] of found.entries()) expect(outline).toContain(`${heads[index]}  ${page}`)
})

test('letters stand on a grid: 44 to a line, each its own height below the one before', () => {
  const lines = Map.groupBy(
    pages.flatMap((signs, page) =>
      signs.flatMap(sign => (kana.includes(sign.text) ? [{ ...sign, page }] : [])),
    ),
    ({ page, x }) => `${page} ${x.toFixed(1)}`,
  )
  const full = [...lines.values()].filter(line => line.length === 44)
  expect(full.length).toBeGreaterThan(20)
  for (const line of full)
    for (const [index, { y }] of line.entries())
      expect(y - (line[0]?.y ?? 0)).toBeCloseTo(9 * index, 1)
})

test('tags are those of a text that runs across', async () => {
  const tree = await tagTreeText(data)
  for (const tag of ['H1', 'TOC', 'Table', 'Ruby', 'Em', 'Formula|Figure', 'Note'])
    expect(tree, tag).toMatch(new RegExp(`^ *(${tag})$`, 'm'))
})

test('the HTML file runs down, with short numbers upright', async () => {
  const html = await readFile(join(folder, 'book', 'book.ja.html'), 'utf8')
  expect(html).toMatch(/<html[^>]* class="vertical"/)
  expect(html).toContain('writing-mode: vertical-rl')
  expect(html).toContain('朝<span class="upright">6</span>時から<span class="upright">12</span>時')
})
