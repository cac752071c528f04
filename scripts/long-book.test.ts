import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longBook } from './fixtures/long-book.ts'

/*
 * A French book of some 130 pages with 300 notes, in paragraphs, lists, quotations, headings and
 * tables, 1 in 20 of them long, three longer than a page: read back from its PDF, word by word.
 */

const book = longBook({ chapters: 15, notes: 300 })
const numbers = Array.from({ length: book.notes }, (_, index) => index + 1)

interface Place {
  readonly page: number
  /** From the top of the sheet, in points. */
  readonly y: number
}

let folder = ''
let said = ''
let pages = 0
const places = new Map<string, Place>()
const twice = new Set<string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-book-'))
  await writeFile(join(folder, 'book.md'), book.markdown)
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', join(folder, 'book.md')]
  said = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', folder, '--format', 'pdf'], (_, __, told) =>
      resolve(told),
    )
  })
  const data = await readFile(join(folder, 'book', 'book.fr.pdf'))
  const pdf = await getDocumentProxy(new Uint8Array(data))
  pages = pdf.numPages
  let hasText = false
  for (let page = 1; page <= pages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    const lines = items.flatMap(item => ('str' in item ? [item] : []))
    // Contents say the headings' words, too.
    hasText ||= lines.some(({ str }) => str.includes('Note1 '))
    if (!hasText) continue
    for (const { str, transform } of lines) {
      const y = 842 - Number(transform[5])
      for (const [word] of y < 70 ? [] : str.matchAll(/\b(?:Appel|Note|Fin)\d+/g)) {
        if (places.has(word)) twice.add(word)
        places.set(word, { page, y })
      }
    }
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

test('has its notes where they are wanted, and says nothing', () => {
  expect(said).not.toMatch(/warning|error/)
  expect(pages).toBeGreaterThanOrEqual(125)
  expect(book.notes).toBe(300)
})

test('every word of call and note is printed, once', () => {
  const words = numbers.flatMap(number => [`Appel${number}`, `Note${number}`, `Fin${number}`])
  expect(words.filter(word => !places.has(word))).toEqual([])
  expect([...twice]).toEqual([])
})

test('every note begins on the page of its call, below it', () => {
  const wrong = numbers.filter(number => {
    const [call, note] = [places.get(`Appel${number}`), places.get(`Note${number}`)]
    return !call || !note || call.page !== note.page || call.y >= note.y
  })
  expect(wrong).toEqual([])
})

test('notes longer than a page end on a later one, and most on their own', () => {
  const spread = numbers.map(
    number => (places.get(`Fin${number}`)?.page ?? 0) - (places.get(`Note${number}`)?.page ?? 0),
  )
  expect(Math.min(...spread)).toBe(0)
  expect(Math.max(...spread)).toBeGreaterThanOrEqual(2)
  expect(spread.filter(pages => pages > 0).length).toBeLessThan(60)
})
