import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { png } from './fixtures/check-work.ts'
import { keepBook } from './fixtures/keep-book.ts'

/*
 * A French book of more than ten pages whose chapters name each other’s pages, in the text and in
 * notes: each number that is printed is held against the page on which its target is printed.
 */

const chapters = 9
const filling =
  'Le gardien du port compte les bateaux avant la nuit et note leur nombre au livre. '.repeat(9)

/** Chapter 1 names the last one, and so on; what a reference is of, a word of its own says. */
function chapter(n: number): string {
  const other = chapters + 1 - n
  return `## Chapitre${n}x {#ch-${n}}

${filling} RefA${n}x [](#ch-${other}){.page}. ${filling}

${filling} Dit dans [RefB${n}x](#fig-${other}){.page}, puis RefC${n}x [](#tab-${other}){.page}.[^${n}]

[](#fig-${other}) le montre, et [](#tab-${other}) aussi ; voir [](#suite).

![Un point](dot.png "Point${n}x. {#fig-${n}}")

${filling}

Table: Liste${n}x. {#tab-${n}}

| A | B |
|---|---|
| 1 | 2 |

${filling}

[^${n}]: Note RefD${n}x [](#fig-${other}){.page}.
`
}

interface Line {
  readonly page: number
  readonly y: number
  readonly text: string
}

let folder = ''
let stderr = ''
let html = ''
let epub = ''
const lines: Line[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-references-'))
  const work = join(folder, 'book')
  await mkdir(work)
  await writeFile(join(work, 'dot.png'), png)
  await writeFile(
    join(work, 'article.fr.md'),
    ['---\ntitle: Renvois\nlang: fr\ndate: 2026-11-01\n---\n']
      .concat(Array.from({ length: chapters }, (_, index) => chapter(index + 1)))
      .concat('### La *suite*[^1] {#suite}\n\nTout le reste.\n')
      .join('\n'),
  )
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', work, '-o', folder]
  stderr = await new Promise<string>(resolve => {
    execFile(process.execPath, flags, (_, __, told) => resolve(told))
  })
  const file = (format: string) => readFile(join(folder, 'book', `book.fr.${format}`))
  html = (await file('html')).toString()
  const book = await file('epub')
  keepBook('cross-references', book)
  const zip = await JSZip.loadAsync(book)
  const pages = Object.keys(zip.files).filter(name => /\.xhtml$/.test(name))
  epub = (await Promise.all(pages.map(name => zip.file(name)?.async('string')))).join('')
  const pdf = await getDocumentProxy(new Uint8Array(await file('pdf')))
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const y = 842 - Number(item.transform[5])
      const last = lines.at(-1)
      // A running head says a chapter’s words once more.
      if (y < 75) continue
      if (last?.page === page && Math.abs(last.y - y) < 3)
        lines[lines.length - 1] = { ...last, text: last.text + item.str }
      else lines.push({ page, y, text: item.str })
    }
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const contentsEnd = () => lines.find(({ text }) => text.includes('Le gardien'))?.page ?? 0
const body = () => lines.filter(({ page }) => page >= contentsEnd())
const textOfBody = () =>
  body()
    .map(({ text }) => text)
    .join('\n')

/** The page of the text on which words stand that stand on one alone. */
function pageOf(words: string): number {
  const pages = new Set(
    body()
      .filter(({ text }) => text.includes(words))
      .map(({ page }) => page),
  )
  const [page] = pages
  if (page === undefined || pages.size > 1) throw new Error(`${words} is on ${pages.size} pages`)
  return page
}

/** The number printed after a reference’s own word. */
function printedAfter(word: string): number {
  const found = new RegExp(`${word}\\s+\\(?p\\.\\s(\\d+)`).exec(textOfBody())
  if (!found) throw new Error(`No page after ${word}`)
  return Number(found[1])
}

const numbers = Array.from({ length: chapters }, (_, index) => index + 1)

describe('a reference to a page', () => {
  test('makes a book of numbers with one and with two figures, without a word', () => {
    expect(stderr).not.toMatch(/warning|error/)
    const pages = numbers.map(n => pageOf(`Chapitre${n}x`))
    expect(Math.min(...pages)).toBeLessThan(10)
    expect(Math.max(...pages)).toBeGreaterThan(10)
  })

  test.each([
    ['A', 'Chapitre'],
    ['B', 'Point'],
    ['C', 'Liste'],
    ['D', 'Point'],
  ])('prints the page on which its target is (%s)', (series, target) => {
    const printed = numbers.map(n => printedAfter(`Ref${series}${n}x`))
    expect(printed).toEqual(numbers.map(n => pageOf(`${target}${chapters + 1 - n}x`)))
  })

  test('says where there are no pages what its target is called', () => {
    for (const text of [html, epub]) {
      expect(text).toMatch(/RefA1x <a[^>]*>Chapitre9x<\/a>\./)
      expect(text).toMatch(/Dit dans <a[^>]*>RefB1x<\/a>, puis RefC1x <a[^>]*>tableau\u00a09<\/a>/)
    }
  })
})

test('a link without words says what its target is called, as a sentence wants it', () => {
  for (const text of [html, epub])
    expect(text).toMatch(
      /<a[^>]*>Figure\u00a09<\/a> le montre, et <a[^>]*>tableau\u00a09<\/a> aussi.{1,3}voir <a[^>]*>La suite<\/a>/,
    )
})

test('the contents tell the page of every chapter, figure and table, in the order of the text', () => {
  const contents = lines.filter(({ page }) => page < contentsEnd()).map(({ text }) => text)
  const told = contents.flatMap(line => {
    const [, label = '', words, page] =
      /((?:Figure|Tableau) \d+ )?((?:Chapitre|Point|Liste)\dx)[ .]*?(\d+)$/.exec(line) ?? []
    return words ? [[label + words, Number(page)]] : []
  })
  const expected = [
    ...numbers.map(n => [`Chapitre${n}x`, pageOf(`Chapitre${n}x`)]),
    ...numbers.flatMap(n => [
      [`Figure ${n} Point${n}x`, pageOf(`Point${n}x`)],
      [`Tableau ${n} Liste${n}x`, pageOf(`Liste${n}x`)],
    ]),
  ]
  expect(told).toEqual(expected)
})
