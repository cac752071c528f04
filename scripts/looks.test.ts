import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { differenceFromGolden, renewGolden, tolerance } from './fixtures/golden-pictures.ts'
import { type Line, linesOf, linesText } from './fixtures/pdf-lines.ts'
import { type Picture, picturesOf } from './fixtures/pdf-pictures.ts'
import { outlineText } from './fixtures/pdf-text.ts'
import { randomWords } from './fixtures/random-words.ts'

/*
 * Printed pages as they look, against pictures that were looked at, and where things stand on them.
 * `npm run goldens` keeps what they look like now.
 */

const root = join(import.meta.dirname, '..')
const renewing = process.env.GOLDENS === 'renew'

const { random, words } = randomWords(20261124)

/** Text for several pages: paragraphs of all lengths under short headings. */
const article = [
  '---\ntitle: A Long Text\nlang: en\ndate: 2026-11-01\n---',
  ...Array.from({ length: 48 }, (_, index) => {
    const paragraph = words(8 + Math.floor(random() * 110))
    return index % 6 === 0 ? `## Part ${index / 6 + 1}\n\n${paragraph}` : paragraph
  }),
].join('\n\n')

let place = ''
let browser = ''
const pdfs = new Map<string, Uint8Array>()

async function build(...args: string[]): Promise<void> {
  const flags = ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'cli.ts')]
  const all = [...flags, 'build', ...args, '--format', 'pdf', '--output', place]
  await new Promise<void>((resolve, reject) => {
    execFile(process.execPath, all, { cwd: root }, (error, _, stderr) =>
      error ? reject(new Error(stderr)) : resolve(),
    )
  })
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'imprimatur-pages-'))
  const long = join(place, 'long.md')
  await writeFile(long, article)
  const vertical = join(place, 'down')
  await mkdir(vertical)
  await copyFile(
    join(root, 'scripts/fixtures/languages/article.ja.md'),
    join(vertical, 'article.ja.md'),
  )
  await writeFile(join(vertical, 'work.yaml'), 'id: vertical\nwriting: vertical\npage: A5\n')
  await build('manuscript/specimen', 'scripts/fixtures/forms', long, vertical)
  await build('scripts/fixtures/forms', '--edition', 'proof')
  for (const name of ['specimen.en', 'forms.en', 'forms.en.proof', 'long.en', 'vertical.ja'])
    pdfs.set(name, await readFile(join(place, name.split('.')[0] ?? '', `${name}.pdf`)))
  const record = JSON.parse(await readFile(join(place, 'forms', 'build.json'), 'utf8'))
  browser = record.tools.browser
})
afterAll(() => rm(place, { recursive: true, force: true }))

const pdf = (name: string) => pdfs.get(name) ?? new Uint8Array()

/**
 * The pages that were looked at. Not those whose signs the house's typefaces lack: the machine's
 * fonts draw these.
 */
const looked = [
  ['specimen.en', 1, 'the title page'],
  ['specimen.en', 2, 'side heads, a table, notes at the foot'],
  ['forms.en', 3, 'quotations, code, a long note at the foot'],
  ['forms.en', 4, 'figures and their captions, a table with its note'],
  ['forms.en', 5, 'merged cells, the colophon'],
  ['vertical.ja', 2, 'contents in lines that run down'],
  ['vertical.ja', 3, 'vertical text: heads, dots, a reading, numbers upright'],
  ['vertical.ja', 4, 'a table that runs across'],
  ['forms.en.proof', 3, 'the state of the notes'],
  ['forms.en.proof', 8, 'a note in the margin, notes at the end'],
] as const

describe('pages look as they did', () => {
  const drawn = new Map<string, Promise<Picture[]>>()
  const picture = async (name: string, page: number) => {
    const pages = drawn.get(name) ?? picturesOf(pdf(name))
    drawn.set(name, pages)
    return (await pages)[page - 1]
  }

  test.for(looked)('%s, page %i: %s', async ([name, page], { skip }) => {
    const now = await picture(name, page)
    if (!now) throw new Error(`There is no page ${page} of ${name}`)
    const golden = `${name}-${page}`
    if (renewing) return void process.stdout.write(`${await renewGolden(golden, now, browser)}\n`)
    const difference = await differenceFromGolden(golden, now, browser)
    if (!difference) {
      // Not every reporter says why.
      process.stderr.write(`${golden} skipped: no golden by ${browser}; npm run goldens\n`)
      return skip(`no golden by ${browser}`)
    }
    const { pixels, folder } = difference
    expect(pixels, `Look at ${folder}; if it is meant, npm run goldens`).toBeLessThanOrEqual(
      tolerance,
    )
  })
})

describe('places on the page', () => {
  let pages: Line[][] = []
  beforeAll(async () => {
    pages = [...Map.groupBy(await linesOf(pdf('long.en')), line => line.page).values()]
    expect(pages.length).toBeGreaterThan(5)
  })

  /** Left and right edge of the text, which lies on the inside: the first page is a recto. */
  const edgesOf = (page: number) => (isVerso(page) ? [190, 524] : [71, 405]) as [number, number]
  const isVerso = (page: number) => page % 2 === 0
  const ofText = ({ size }: Line) => Math.abs(size - 10.5) < 0.1
  /** Lines of the text, from page 2. Folios and running heads are smaller, side heads beside it. */
  const textOf = (page: number) => {
    const [left, right] = edgesOf(page)
    return (pages[page - 1] ?? []).filter(
      line => ofText(line) && line.x > left - 1 && line.x < right,
    )
  }
  const headsOf = (page: number) =>
    (pages[page - 1] ?? []).filter(line => ofText(line) && !textOf(page).includes(line))
  /** A paragraph begins with an indent, or beside its head. */
  const begins = (page: number, { x, y }: Line) =>
    x > edgesOf(page)[0] + 8 || headsOf(page).some(head => isNear(head.y, y))
  const isNear = (one = 0, other = 0) => Math.abs(one - other) <= 1

  test('the specimen has every line where it was', async () => {
    const text = linesText(await linesOf(pdf('specimen.en')))
    // The digest changes with every word of the manuscript and says nothing more here.
    await expect(text.replace(/SHA-256 .*/, 'SHA-256')).toMatchFileSnapshot(
      join(import.meta.dirname, 'fixtures', 'goldens', 'pdf', 'specimen.lines.txt'),
    )
  })

  test('bookmarks lead to the pages of their heads', async () => {
    await expect(await outlineText(pdf('forms.en'))).toMatchFileSnapshot(
      join(import.meta.dirname, 'fixtures', 'goldens', 'pdf', 'forms.outline.txt'),
    )
    const heads = pages.flatMap((_, index) =>
      headsOf(index + 1).map(({ text }) => `${text}  ${index + 1}`),
    )
    expect((await outlineText(pdf('long.en'))).split('\n').map(line => line.trim())).toEqual(
      expect.arrayContaining(heads),
    )
  })

  test('folios stand at the outer edge of the text, none on the title page', () => {
    for (const [index, lines] of pages.entries()) {
      const page = index + 1
      const folios = lines.filter(({ text }) => /^\d+ \/ \d+$/.test(text))
      const wanted = page === 1 ? [] : [`${page} / ${pages.length}`]
      expect(folios.map(({ text }) => text)).toEqual(wanted)
      const [left, right] = edgesOf(page)
      for (const folio of folios)
        expect(isVerso(page) ? isNear(folio.x, left) : isNear(folio.right, right)).toBe(true)
    }
  })

  test('running heads name the work at the left, the section at the right', () => {
    for (const [index, lines] of pages.entries()) {
      const heads = lines.filter(({ y }) => y < 60)
      const wanted = ['A Long Text', expect.stringMatching(/^Part \d$/)]
      expect(heads.map(({ text }) => text)).toEqual(index === 0 ? [] : wanted)
      const [work, section] = heads
      const [left, right] = edgesOf(index + 1)
      if (work && section)
        expect([isNear(work.x, left), isNear(section.right, right)]).toEqual([true, true])
    }
  })

  test('text stands on one grid, and facing pages end level within a line', () => {
    // The title page and the last one are as full as they are.
    for (let page = 2; page < pages.length; page++) {
      const rows = textOf(page).map(({ y }) => (y - 86.25) / 15)
      expect(rows.filter(row => Math.abs(row - Math.round(row)) > 0.01)).toEqual([])
      expect(rows[0]).toBeCloseTo(0)
      if (!isVerso(page) || page + 1 === pages.length) continue
      const [foot, facing] = [page, page + 1].map(page => textOf(page).at(-1)?.y ?? 0)
      expect(isNear(foot, facing) || isNear(Math.abs((foot ?? 0) - (facing ?? 0)), 15)).toBe(true)
    }
  })

  test('no page begins or ends with a single line of a paragraph, or ends with a head', () => {
    for (let page = 2; page < pages.length; page++) {
      const text = textOf(page)
      const [first, second, last] = [text[0], text[1], text.at(-1)]
      const next = textOf(page + 1)[0]
      if (!first || !second || !last) throw new Error(`Page ${page} is all but empty`)
      expect([page, !begins(page, first) && begins(page, second)]).toEqual([page, false])
      const isFull = isNear(last.right, edgesOf(page)[1])
      const goesOn = next && isFull && !begins(page + 1, next)
      expect([page, begins(page, last) && goesOn]).not.toEqual([page, true])
      expect(headsOf(page).filter(head => head.y > last.y + 2)).toEqual([])
    }
    expect(pages.flatMap((_, index) => headsOf(index + 1)).length).toBeGreaterThan(6)
  })
})
