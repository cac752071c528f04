import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * A small book: A5, chapters on rectos, front matter in roman, notes at the foot, with a printer's
 * marks. Read back from the PDF, in points from the left and the top of the page as it is cut.
 */

const sentence = 'The keeper lit the lamp before the sun had set, and nobody thought about it. '
const paragraphs = (count: number) => Array.from({ length: count }, () => sentence.repeat(5))
const article = [
  '---\ndate: 2026-11-01\n---',
  '# A small book',
  ...['## One', `Firstword ${sentence}[^a]`, ...paragraphs(1)],
  ...['## Two', ...paragraphs(5), `Secondcall[^b] ${sentence}`],
  ...['## Three', '![A bar](bar.svg "A bar. {#fig-bar}")', sentence],
  '[^a]: Firstnote.',
  '[^b]: Secondnote.',
].join('\n\n')
const bar =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 9"><rect width="90" height="9"/></svg>'

interface Word {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
}

let folder = ''
let told = ''
let labels: readonly string[] | null = []
const pages: Word[][] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-pages-'))
  await mkdir(join(folder, 'book'))
  await writeFile(join(folder, 'book', 'article.en.md'), article)
  await writeFile(join(folder, 'book', 'bar.svg'), bar)
  const page = '{size: A5, chapters: recto, front: roman}'
  await writeFile(join(folder, 'book', 'work.yaml'), `id: book\npage: ${page}\n`)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, 'book')]
  told = await new Promise<string>(resolve => {
    execFile(
      process.execPath,
      [...flags, '-o', folder, '--format', 'pdf', '--marks'],
      (_, __, said) => resolve(said),
    )
  })
  const data = await readFile(join(folder, 'book', 'book.en.pdf'))
  const boxes = (await PDFDocument.load(data, { updateMetadata: false }))
    .getPages()
    .map(one => one.getTrimBox())
  const pdf = await getDocumentProxy(new Uint8Array(data))
  labels = await pdf.getPageLabels()
  for (const [index, box] of boxes.entries()) {
    expect([box.width, Math.round(box.height)]).toEqual([420, 595])
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    pages.push(
      items.flatMap(item => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x = 0, y = 0] = item.transform.map(Number)
        const left = x - box.x
        return [{ text: item.str, x: left, right: left + item.width, y: box.height - y }]
      }),
    )
  }
  await pdf.loadingTask.destroy()
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const on = (page: number): readonly Word[] => pages[page - 1] ?? []
const pageOf = (text: string) =>
  pages.findIndex(
    (words, index) => index > 1 && words.some(word => word.text.startsWith(text) && word.y > 60),
  ) + 1
/** What stands above and below the text. */
const heads = (page: number) =>
  on(page)
    .filter(({ y }) => y < 50)
    .map(({ text }) => text)
const folios = (page: number) => on(page).filter(({ y }) => y > 540)
const block = (page: number) => on(page).filter(({ y }) => y > 50 && y < 540)

describe('a small book', () => {
  test('is made without a message', () => {
    expect(told).not.toMatch(/warning|error/)
  })

  test('has its title and contents before the text, and chapters on rectos', () => {
    expect(['One', 'Two', 'Three'].map(pageOf)).toEqual([3, 5, 7])
    expect(pages).toHaveLength(7)
  })

  test('has a true blank before a chapter that would open a verso', () => {
    expect(on(4)).toEqual([])
    expect(on(6).length).toBeGreaterThan(0)
  })

  test('says the same folio on its pages, in its labels and in its contents', () => {
    expect(labels).toEqual(['i', 'ii', '1', '2', '3', '4', '5'])
    const printed = pages.map((_, index) => folios(index + 1).map(({ text }) => text))
    expect(printed).toEqual([[], ['ii'], ['1 / 5'], [], ['3 / 5'], ['4 / 5'], ['5 / 5']])
    const entries = block(2).map(({ text }) => text)
    const numberOf = (name: string) =>
      entries.slice(entries.indexOf(name)).find(text => /^\d+$/.test(text))
    expect(['One', 'Two', 'Three', 'A bar'].map(numberOf)).toEqual(['1', '3', '5', '5'])
  })

  test('has its margins mirrored, and folios at the outer edge', () => {
    const left = (page: number) => Math.min(...block(page).map(({ x }) => x))
    for (const page of [3, 5, 7]) expect(left(page), `${page}`).toBeCloseTo(48, 0)
    expect(left(6)).toBeCloseTo(72, 0)
    expect(folios(5)[0]?.right).toBeCloseTo(348, 0)
    expect(folios(6)[0]?.x).toBeCloseTo(72, 0)
    for (const { x, right } of pages.flat()) expect(x > 40 && right < 380).toBe(true)
  })

  test('has running heads only where no chapter opens', () => {
    expect(pages.map((_, index) => heads(index + 1))).toEqual([
      ...[[], [], [], [], []],
      ['A small book'],
      [],
    ])
  })

  test('has heads above their text and captions below their figures', () => {
    const at = (page: number, text: string) => on(page).find(word => word.text.startsWith(text))?.y
    expect(at(3, 'One')).toBeLessThan(at(3, 'Firstword') ?? 0)
    expect(at(7, 'Three')).toBeLessThan(at(7, 'Figure') ?? 0)
    expect(at(7, 'Figure')).toBeLessThan(at(7, 'The keeper') ?? 0)
  })

  test('has its notes at the foot of the pages of their calls', () => {
    for (const [call, note] of [
      ['Firstword', 'Firstnote'],
      ['Secondcall', 'Secondnote'],
    ] as const) {
      const page = pageOf(call)
      expect(pageOf(note)).toBe(page)
      expect(on(page).find(({ text }) => text.startsWith(note))?.y).toBeGreaterThan(480)
    }
  })
})
