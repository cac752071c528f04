import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepBook } from './fixtures/keep-book.ts'
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

/** Lines are divided otherwise in print. */
const lettersOf = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad‐-]/g, '')

let folder = ''
let said = ''
let pages = 0
let epub = new JSZip()
/** The letters of each page, from its top. */
const texts: string[] = []
const places = new Map<string, Place>()
const twice = new Set<string>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imprimatur-book-'))
  await writeFile(join(folder, 'article.fr.md'), book.markdown)
  await writeFile(join(folder, 'work.yaml'), 'id: book\nepub: {chapters: "2", pages: printed}\n')
  const cli = join(import.meta.dirname, 'cli.ts')
  const flags = ['--disable-warning=ExperimentalWarning', cli, 'build', folder]
  said = await new Promise<string>(resolve => {
    execFile(process.execPath, [...flags, '-o', folder, '--format', 'pdf,epub'], (_, __, told) =>
      resolve(told),
    )
  })
  const ebook = await readFile(join(folder, 'book', 'book.fr.epub'))
  keepBook('long-book', ebook)
  epub = await JSZip.loadAsync(ebook)
  const data = await readFile(join(folder, 'book', 'book.fr.pdf'))
  const pdf = await getDocumentProxy(new Uint8Array(data))
  pages = pdf.numPages
  let hasText = false
  for (let page = 1; page <= pages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    // Below the running head, from the top.
    const lines = items
      .flatMap(item =>
        'str' in item ? [{ str: item.str, y: 842 - Number(item.transform[5]) }] : [],
      )
      .filter(({ y }) => y >= 70)
      .toSorted((one, other) => one.y - other.y)
    texts.push(lettersOf(lines.map(({ str }) => str).join('')))
    // Contents say the headings' words, too.
    hasText ||= lines.some(({ str }) => str.includes('Note1 '))
    if (!hasText) continue
    for (const { str, y } of lines) {
      for (const [word] of str.matchAll(/\b(?:Appel|Note|Fin)\d+/g)) {
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

test('the e-book knows where each of its pages begins, to the word', async () => {
  const listed = await pageList()
  expect(listed.map(({ folio }) => folio)).toEqual(
    Array.from({ length: pages }, (_, index) => String(index + 1)),
  )
  // Those of title page and contents are no text.
  const inText = listed.filter(({ words }) => words !== '')
  expect(inText.length).toBeGreaterThan(pages - 5)
  const wrong = inText.filter(({ folio, words, head }) => {
    const at = texts[Number(folio) - 1]?.indexOf(words) ?? -1
    // Before them stands the end of a divided word at most.
    return at < 0 || at > head + 20
  })
  expect(wrong).toEqual([])
})

/** The pages that the e-book lists, each with the letters that begin it, heads left out. */
async function pageList() {
  const read = async (file: string) => (await epub.file(`OEBPS/${file}`)?.async('string')) ?? ''
  const list = /<nav epub:type="page-list"[\s\S]*?<\/nav>/.exec(await read('toc.xhtml'))?.[0] ?? ''
  const links = [...list.matchAll(/<a href="([^"#]+)#([^"]+)">([^<]+)</g)]
  return Promise.all(
    links.map(async ([, file = '', id, folio = '']) => {
      const [, after = ''] = (await read(file)).split(`id="${id}"`)
      const [all = '', head = ''] =
        /^[^>]*>(?:<\/div>\s*<h\d[^>]*>([\s\S]*?)<\/h\d>)?/.exec(after) ?? []
      const plain = (html: string) => lettersOf(html.replace(/<[^>]+>/g, ''))
      const words = file.startsWith('chapter') ? plain(after.slice(all.length)).slice(0, 16) : ''
      return { folio, words, head: plain(head).length }
    }),
  )
}
