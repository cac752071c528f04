import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tagTreeText } from './fixtures/pdf-text.ts'
import { randomWords } from './fixtures/random-words.ts'

/*
 * A text of more than thirty pages with headings, notes, figures and tables, read back from the PDF:
 * words of their own say where each heading, paragraph, figure and row is.
 */

const { random, words } = randomWords(4)

const notes: string[] = []
const counts = { paragraph: 0, heading: 0, figure: 0 }
function paragraph(): string {
  const n = ++counts.paragraph
  const call = random() < 0.4 ? `[^${notes.length + 1}]` : ''
  if (call) notes.push(`[^${notes.length + 1}]: ${words(6 + Math.floor(random() * 30))}.`, '')
  return `Start${n}x ${words(20 + Math.floor(random() * 110))}${call} End${n}x.`
}
const heading = (marks: string) => `${marks} Head${++counts.heading}x ${words(2)}`
const figure = () => `![Bars](bars.svg "Plate${++counts.figure}x. {#fig-${counts.figure}}")`
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const columns = Array.from({ length: 11 }, (_, at) => `Internationalisation${at}`)

function article(): string {
  const parts = ['---\ntitle: A long text\nlang: en\ndate: 2026-11-01\n---']
  for (let section = 0; section < 14; section++) {
    parts.push(heading('##'))
    for (let at = 0; at < 10; at++) {
      if (at === 3 || at === 7) parts.push(heading('###'))
      if (at === 2 || at === 5) parts.push(figure())
      parts.push(paragraph())
    }
    if (section === 2)
      parts.push(
        'Table: Chosen1x. {.landscape}',
        ['| A | B |', '|---|---|', row([words(4), words(4)])].join('\n'),
        ...[paragraph(), paragraph(), paragraph()],
      )
    if (section === 5)
      parts.push(
        'Table: Needed1x.',
        [row(columns), row(columns.map(() => '---')), row(columns.map(() => words(1)))].join('\n'),
        ...[paragraph(), paragraph(), paragraph()],
      )
    if (section === 8)
      parts.push(
        'Table: Long1x.',
        [
          row(['Column1x', 'Words']),
          '|---|---|',
          ...Array.from({ length: 90 }, (_, at) => row([`Row${at}x`, words(5)])),
        ].join('\n'),
      )
  }
  return [...parts, ...notes].join('\n\n')
}

/** A piece of text on a page: where it begins, from the top of the sheet, and how large it is. */
interface Piece {
  readonly page: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

let folder = ''
let told = ''
let tags = ''
const pieces: Piece[] = []
const pages: { width: number; height: number }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-layout-'))
  await mkdir(join(folder, 'layout'))
  await writeFile(join(folder, 'layout', 'article.md'), article())
  await writeFile(
    join(folder, 'layout', 'bars.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 70"><rect x="4" y="9" width="30" height="60"/></svg>',
  )
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, 'layout')]
  told = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', folder, '--format', 'pdf'], (_, __, said) =>
      resolve(said),
    )
  })
  const data = await readFile(join(folder, 'layout', 'layout.en.pdf'))
  tags = await tagTreeText(data)
  const pdf = await getDocumentProxy(new Uint8Array(data))
  for (let page = 1; page <= pdf.numPages; page++) {
    const proxy = await pdf.getPage(page)
    const [left = 0, bottom = 0, right = 0, top = 0] = proxy.view
    pages.push({ width: right - left, height: top - bottom })
    for (const item of (await proxy.getTextContent()).items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [size = 0, , , , x = 0, y = 0] = item.transform as number[]
      pieces.push({ page, text: item.str, x, y: top - y, size })
    }
  }
}, 60_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** The first page of the text: before it are the title and the contents. */
const opening = () => pieces.find(({ text }) => text.includes('Start1x'))?.page ?? 0
/** A page's text, between running head and folio. */
const textOf = (page: number) =>
  pieces.filter(piece => piece.page === page && piece.y > 72 && piece.y < 765)
const placeOf = (word: string): Piece => {
  const found = pieces.find(
    ({ page, y, text }) => page >= opening() && y > 72 && text.includes(word),
  )
  if (!found) throw new Error(`${word} is not printed`)
  return found
}
/** Heights of a page's lines of running text, from top to bottom. */
const linesOf = (page: number) =>
  [
    ...new Set(
      textOf(page)
        .filter(isRunning)
        .map(({ y }) => Math.round(y)),
    ),
  ].sort((a, b) => a - b)
const isRunning = ({ size, x }: Piece) => Math.abs(size - 10.5) < 0.1 && x > 185 && x < 530
const isTurned = (page: number) => (pages[page - 1]?.width ?? 0) > (pages[page - 1]?.height ?? 0)

test('a long text is printed without a message', () => {
  expect(told).not.toMatch(/warning|error/)
  expect(pages.length).toBeGreaterThan(30)
})

test('no heading stands at a page’s foot', () => {
  const wrong: number[] = []
  for (let n = 1; n <= counts.heading; n++) {
    const { page, y } = placeOf(`Head${n}x`)
    if (linesOf(page).filter(line => line > y - 2).length < 2) wrong.push(n)
  }
  expect(wrong).toEqual([])
})

test('hardly a line of a paragraph stands alone on a page', () => {
  const wrong: number[] = []
  for (let n = 1; n <= counts.paragraph; n++) {
    const [start, end] = [placeOf(`Start${n}x`), placeOf(`End${n}x`)]
    if (start.page === end.page) continue
    const before = linesOf(start.page).filter(line => line > start.y - 3).length
    const after = linesOf(end.page).filter(line => line < end.y + 3).length
    if (before < 2 || after < 2) wrong.push(n)
  }
  // Of a paragraph of three lines, notes at the foot may push the last one overleaf.
  expect(wrong.length).toBeLessThan(counts.paragraph / 100)
})

test('hardly a figure leaves more than a quarter of the page before it blank', () => {
  const wrong: number[] = []
  for (let n = 1; n <= counts.figure; n++) {
    const plate = placeOf(`Plate${n}x`)
    const before = plate.page - 1
    if (linesOf(plate.page).some(line => line < plate.y) || isTurned(before)) continue
    const captions = textOf(before).filter(({ text }) => /Plate\d+x/.test(text))
    const lowest = Math.max(...linesOf(before), ...captions.map(({ y }) => y))
    const notes = textOf(before).filter(({ size, x, y }) => size < 9 && x > 185 && y > lowest)
    const foot = Math.min(750, ...notes.map(({ y }) => y))
    if (foot - lowest > 675 / 4) wrong.push(n)
  }
  // Where pages fall is reckoned before notes are laid out, and sometimes a little wrong.
  expect(wrong.length).toBeLessThan(2)
})

test('figures stay near the paragraph that they follow, in order', () => {
  const pagesOf = Array.from({ length: counts.figure }, (_, at) => placeOf(`Plate${at + 1}x`).page)
  expect(pagesOf).toEqual(pagesOf.toSorted((a, b) => a - b))
  expect(counts.figure).toBeGreaterThan(20)
})

test('a wide table has a turned page by choice or by need, others have none', () => {
  expect(isTurned(placeOf('Chosen1x').page)).toBe(true)
  expect(isTurned(placeOf('Needed1x').page)).toBe(true)
  expect(isTurned(placeOf('Long1x').page)).toBe(false)
  expect(pages.filter((_, at) => isTurned(at + 1))).toHaveLength(2)
})

test('a long table repeats its head on each page, and its tags say it once', () => {
  const on = new Set(Array.from({ length: 90 }, (_, at) => placeOf(`Row${at}x`).page))
  expect(on.size).toBeGreaterThan(1)
  const heads = pieces.filter(({ text }) => text.includes('Column1x'))
  expect(heads.map(({ page }) => page)).toEqual([...on])
  const longest = tags.split(/^ *Table$/m).map(table => table.match(/^ *TR$/gm)?.length ?? 0)
  expect(Math.max(...longest)).toBe(91)
})
