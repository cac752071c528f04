import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomWords } from './fixtures/random-words.ts'

/*
 * Notes in the outer margin, read back from the PDF: each word says of which call, note, side head or
 * caption it is. They are called in paragraphs, lists, quotations, side heads and tables, three on one
 * line; a passage has more than its margin holds, one note is longer than a margin.
 */

const { random, words } = randomWords(20261124)

const notes: string[] = []
function call(length = 4 + Math.floor(random() * 20)): string {
  const n = notes.length + 1
  notes.push(`[^${n}]: Note${n}x ${words(length)} End${n}x.`)
  return `Call${n}x[^${n}]`
}
/** A call whose note is a list, longer than a margin. */
function callOfList(): string {
  const items = Array.from({ length: 40 }, (_, at) => `    1. Item${at + 1}x ${words(9)}`)
  notes.push(
    `[^${notes.length + 1}]: Note${notes.length + 1}x\n\n${items.join('\n')}\n\n    End${notes.length + 1}x`,
  )
  return `Call${notes.length}x[^${notes.length}]`
}
/** Number of the note that a side head calls. */
let ofHead = 0
const paragraph = () =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${words(90)} ${call()}`).join(' ')

function article(): string {
  const parts = ['---', 'title: Notes at the side', 'lang: en', 'date: 2026-11-01', '---', '']
  for (let index = 0; index < 48; index++) {
    if (index === 12) ofHead = notes.length + 1
    if (index % 6 === 0)
      parts.push(`## Head${index / 6}x ${words(8)} ${index === 12 ? call() : ''}`, '')
    if (index % 8 === 2)
      parts.push(
        `![What it shows](images/a.svg "Figure${index}x ${words(30)} {#fig-${index}}")`,
        '',
      )
    if (index === 4) parts.push(`${words(20)} ${call(90)} ${call(80)} ${call(70)} ${words(20)}`)
    else if (index === 16) parts.push(`${words(10)} ${call(600)} ${words(60)}`)
    else if (index === 27) parts.push(`${words(20)} ${callOfList()} ${words(90)}`)
    else if (index % 7 === 3) parts.push(`- ${paragraph()}`, `- ${paragraph()}`)
    else if (index % 7 === 5) parts.push(`> ${paragraph()}`)
    else if (index === 22) parts.push('| A | B |', '|---|---|', `| one | ${call()} |`)
    else parts.push(paragraph())
    parts.push('')
  }
  return [...parts, ...notes.flatMap(note => [note, ''])].join('\n')
}
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 334 60"><rect width="334" height="60"/></svg>'

interface Line {
  readonly page: number
  readonly text: string
  /** In points, from the left of the page and from the top. */
  readonly x: number
  readonly right: number
  readonly y: number
}

let folder = ''
let stderr = ''
const lines: Line[] = []
const places = new Map<string, Line[]>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-side-'))
  const work = join(folder, 'side')
  await mkdir(join(work, 'images'), { recursive: true })
  await writeFile(join(work, 'article.en.md'), article())
  await writeFile(join(work, 'work.yaml'), 'notes: side\n')
  await writeFile(join(work, 'images', 'a.svg'), drawing)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', work]
  const output = join(folder, 'output')
  stderr = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', output, '--format', 'pdf'], (_, __, told) =>
      resolve(told),
    )
  })
  const data = await readFile(join(output, 'side', 'side.en.pdf'))
  const pdf = await getDocumentProxy(new Uint8Array(data))
  for (let page = 1; page <= pdf.numPages; page++) {
    const sheet = await pdf.getPage(page)
    const [left = 0] = sheet.view
    const { items } = await sheet.getTextContent()
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      const line = { page, text: item.str, x: x - left, right: x - left + item.width, y: 842 - y }
      // Contents and running heads say a heading's words once more.
      if (page === 1 || line.y < 75) continue
      lines.push(line)
      for (const [word] of item.str.matchAll(/(?:Call|Note|End|Head|Figure|Item)\d+x/g))
        places.set(word, [...(places.get(word) ?? []), line])
    }
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const placeOf = (word: string): Line => {
  const [place, ...others] = places.get(word) ?? []
  if (!place || others.length > 0) throw new Error(`${word} is printed ${others.length + 1} times`)
  return place
}
const numbers = () => notes.map((_, index) => index + 1)
/** The page's inner margin is 71 points wide, its text 334. */
const textOf = (page: number) =>
  page % 2 === 1 ? { left: 71, right: 405 } : { left: 190, right: 524 }
const isOutside = ({ page, x, right }: Line) =>
  page % 2 === 1 ? x > textOf(page).right : right < textOf(page).left
/** The notes of table cells stand below their table. */
const inMargin = () => numbers().filter(n => isOutside(placeOf(`Note${n}x`)))
const signed = (sign: string, { page, y }: Line) =>
  lines.some(line => line.page === page && line.text.includes(sign) && Math.abs(line.y - y) < 4)

describe('notes at the side of the page', () => {
  test('need no other place, and say nothing', () => {
    expect(notes.length).toBeGreaterThan(50)
    expect(stderr).not.toMatch(/warning|error/)
  })

  test('stand in the outer margin, but for those of a table', () => {
    expect(inMargin().length).toBe(notes.length - 1)
    const sides = new Set(inMargin().map(n => placeOf(`Note${n}x`).page % 2))
    expect(sides.size).toBe(2)
  })

  test('begin on the page of their call, or on the next with a sign', () => {
    const late = numbers().filter(n => placeOf(`Note${n}x`).page !== placeOf(`Call${n}x`).page)
    for (const n of late) {
      const note = placeOf(`Note${n}x`)
      expect(note.page).toBe(placeOf(`Call${n}x`).page + 1)
      expect(signed('←', note)).toBe(true)
    }
    expect(late.length).toBeLessThan(4)
  })

  test('begin on the line of their call, or lower right below what is in the way', () => {
    const margin = lines.filter(isOutside)
    const isRightBelow = ({ page, y }: Line) =>
      margin.some(line => line.page === page && line.y < y - 1 && line.y > y - 30)
    const level = inMargin().filter(n => {
      const [call, note] = [placeOf(`Call${n}x`), placeOf(`Note${n}x`)]
      if (note.page !== call.page) return false
      if (note.y > call.y + 1) expect([n, isRightBelow(note)]).toEqual([n, true])
      return Math.abs(note.y - call.y) < 1
    })
    expect(level.length).toBeGreaterThan(20)
  })

  test('are whole: each ends, a long one on a later page, with signs', () => {
    const parted = numbers().filter(n => placeOf(`End${n}x`).page > placeOf(`Note${n}x`).page)
    expect(parted.length).toBeGreaterThan(0)
    const signs = (sign: string) => lines.filter(({ text }) => text.includes(sign)).length
    expect(signs('→')).toBeGreaterThanOrEqual(parted.length)
    expect(signs('←')).toBeGreaterThanOrEqual(parted.length)
  })

  test('that are parted in a list go on with its numbers', () => {
    const items = Array.from({ length: 40 }, (_, at) => placeOf(`Item${at + 1}x`))
    expect(new Set(items.map(({ page }) => page)).size).toBeGreaterThan(1)
    const numbers = items.map(item => {
      const before = lines.filter(
        line => line.page === item.page && Math.abs(line.y - item.y) < 1 && line.right <= item.x,
      )
      return [...before, item]
        .filter(isOutside)
        .map(({ text }) => text)
        .join(' ')
    })
    expect(numbers.map(text => Number(/(\d+)\.\s*Item/.exec(text)?.[1]))).toEqual(
      items.map((_, at) => at + 1),
    )
  })

  test('stand below the side head that calls them', () => {
    const [head, note] = [placeOf('Head2x'), placeOf(`Note${ofHead}x`)]
    expect(note.page).toBe(head.page)
    expect(note.y).toBeGreaterThan(head.y)
  })

  test('lie over nothing: no note, side head or caption, and within the page', () => {
    for (const { x, right, y } of lines) {
      expect(y > 40 && y < 800).toBe(true)
      expect(x > 15 && right < 582).toBe(true)
    }
    const margin = lines.filter(isOutside)
    expect(margin.some(({ text }) => text.includes('Head'))).toBe(true)
    expect(margin.some(({ text }) => text.includes('Figure'))).toBe(true)
    const clash = margin.filter(one =>
      margin.some(
        other =>
          other.page === one.page &&
          Math.abs(other.y - one.y) > 0.5 &&
          // Raised numbers stand on the line that they belong to; other lines are 11 pt apart.
          Math.abs(other.y - one.y) < 9 &&
          one.x < other.right - 1 &&
          other.x < one.right - 1,
      ),
    )
    expect(clash).toEqual([])
  })
})
