import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { randomWords } from './fixtures/random-words.ts'

/*
 * Notes at the foot of the page, read back from the PDF: each word says of which call or note it is.
 * They are called in paragraphs, lists, quotations, headings and tables, three on one line; one is
 * longer than a page.
 */

const { random, words } = randomWords(20261124)

const notes: string[] = []
/** A word of its own and a call behind it; its note begins and ends with words of its own. */
function call(length = 6 + Math.floor(random() * 30)): string {
  const n = notes.length + 1
  notes.push(`[^${n}]: Note${n}x ${words(length)} End${n}x.`)
  return `Call${n}x[^${n}]`
}

const paragraph = () =>
  Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${words(30)} ${call()}`).join(' ')

function article(): string {
  const parts = ['---', 'title: Notes at the foot', 'lang: en', 'date: 2026-11-01', '---', '']
  for (let index = 0; index < 36; index++) {
    if (index % 9 === 0) parts.push(`## Part ${index / 9 + 1} ${index === 9 ? call() : ''}`, '')
    if (index === 4) parts.push(`${words(20)} ${call(120)} ${call(90)} ${call(60)} ${words(20)}`)
    else if (index === 14) parts.push(`${words(10)} ${call(1200)} ${words(60)}`)
    else if (index % 7 === 3) parts.push(`- ${paragraph()}`, `- ${paragraph()}`)
    else if (index % 7 === 5) parts.push(`> ${paragraph()}`)
    else if (index === 20) parts.push(`| A | B |`, '|---|---|', `| one | ${call()} |`)
    else parts.push(paragraph())
    parts.push('')
  }
  return [...parts, ...notes.flatMap(note => [note, ''])].join('\n')
}

interface Word {
  readonly page: number
  /** From the top of the sheet, in points. */
  readonly y: number
}

let folder = ''
let stderr = ''
const places = new Map<string, Word[]>()
const lines: { page: number; y: number; x: number; right: number }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-foot-'))
  await writeFile(join(folder, 'foot.md'), article())
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, 'foot.md')]
  stderr = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', folder, '--format', 'pdf'], (_, __, told) =>
      resolve(told),
    )
  })
  const data = await readFile(join(folder, 'foot', 'foot.en.pdf'))
  const pdf = await getDocumentProxy(new Uint8Array(data))
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const [, , , , x = 0, y = 0] = item.transform as number[]
      if (item.str.trim() !== '') lines.push({ page, y: 842 - y, x, right: x + item.width })
      // Contents and running heads say a heading's words once more.
      if (page === 1 || 842 - y < 75) continue
      for (const [word] of item.str.matchAll(/(?:Call|Note|End)\d+x/g))
        places.set(word, [...(places.get(word) ?? []), { page, y: 842 - y }])
    }
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const placeOf = (word: string): Word => {
  const [place, ...others] = places.get(word) ?? []
  if (!place || others.length > 0) throw new Error(`${word} is printed ${others.length + 1} times`)
  return place
}
const numbers = () => notes.map((_, index) => index + 1)

describe('notes at the foot of the page', () => {
  test('need no other place, and say nothing', () => {
    expect(notes.length).toBeGreaterThan(60)
    expect(stderr).not.toMatch(/warning|error/)
  })

  test('begin on the page of their call, below it', () => {
    const wrong = numbers().filter(n => {
      const [call, note] = [placeOf(`Call${n}x`), placeOf(`Note${n}x`)]
      return call.page !== note.page || call.y >= note.y
    })
    expect(wrong).toEqual([])
  })

  test('are whole: each ends, one that is longer than a page on a later one', () => {
    const spread = numbers().map(n => placeOf(`End${n}x`).page - placeOf(`Note${n}x`).page)
    expect(Math.min(...spread)).toBe(0)
    expect(Math.max(...spread)).toBeGreaterThan(0)
  })

  test('lie over nothing, and within the page', () => {
    for (const line of lines) expect(line.y > 40 && line.y < 800).toBe(true)
    const clash = lines.filter(one =>
      lines.some(
        other =>
          other.page === one.page &&
          Math.abs(other.y - one.y) > 0.5 &&
          // Raised numbers stand on the line that they belong to; other lines are 11 pt apart.
          Math.abs(other.y - one.y) < 6 &&
          one.x < other.right - 1 &&
          other.x < one.right - 1,
      ),
    )
    expect(clash).toEqual([])
  })
})
