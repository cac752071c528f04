import { beforeAll, expect, test } from 'vitest'
import { packed } from '../../fixtures/broken-books/book.ts'
import { changes } from '../../fixtures/broken-books/books.ts'
import { soundBook } from '../../fixtures/broken-books/sound-book.ts'
import { epubcheck, official } from '../../fixtures/broken-books/verdicts.ts'
import { faultsOfEpub } from './epub.ts'
import { openBook } from './epub-book.ts'

/** What we find in each book: the ids of EPUBCheck's port, and `own` for rules of ours. */
const ours = new Map<string, readonly string[]>()

beforeAll(async () => {
  for (const [name, change] of Object.entries(changes)) {
    const book = soundBook()
    change(book)
    const bytes = packed(book)
    const faults = await faultsOfEpub(await openBook(bytes), bytes, `${name}.epub`)
    ours.set(name, [...new Set(faults.map(({ id }) => id))].sort())
  }
})

test('the official verdicts are those of these books', () => {
  expect(epubcheck).toBe('5.3.0')
  expect([...official.keys()].sort()).toEqual(Object.keys(changes).sort())
  const clean = [...official.values()].filter(ids => ids.length === 0).length
  expect(clean).toBeGreaterThan(30)
  expect(official.size - clean).toBeGreaterThan(250)
})

/** Books that the official EPUBCheck lets pass and we do not, or the other way, each with the reason. */
const different: Readonly<Record<string, string>> = {
  'css-font-without-src': 'the port has an error where EPUBCheck has none',
  'encryption-unknown':
    'EPUBCheck knows no id in a file that it cannot decrypt; we ask nothing of it',
  'mimetype-deflated': 'EPUBCheck does not look; EPUB 3.3 §4.2.6.1 wants the file stored',
  'page-not-utf-8': 'EPUBCheck reads what is no UTF-8; EPUB 3.3 §3.9 wants UTF-8',
  'svg-scripted': 'the port does not look for scripts in a drawing that is a file',
}

test('each book has the verdict of the official EPUBCheck, but for those we know of', () => {
  const differing = Object.keys(changes).filter(
    name => (ours.get(name)?.length === 0) !== (official.get(name)?.length === 0),
  )
  expect(differing.sort()).toEqual(Object.keys(different))
})

test('the table of verdicts is as it was', async () => {
  const rows = Object.keys(changes).map(name =>
    [name, said(official.get(name)), said(ours.get(name))]
      .map((cell, at) => cell.padEnd([34, 20, 0][at] ?? 0))
      .join('  '),
  )
  const head = `${'book'.padEnd(34)}  ${'EPUBCheck'.padEnd(20)}  imprimatur`
  await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot(
    '../../fixtures/goldens/epub/broken-books.txt',
  )
})

const said = (ids: readonly string[] = []): string => (ids.length > 0 ? ids.join(' ') : 'clean')
