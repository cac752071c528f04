import { expect, test } from 'vitest'
import { packed, swap } from '../fixtures/broken-books/book.ts'
import { opf, soundBook, two } from '../fixtures/broken-books/sound-book.ts'
import { checkFiles, plainOptions, silentTools, validWork } from '../fixtures/check-work.ts'
import { memoryHost } from '../fixtures/memory-host.ts'
import { runPipeline } from '../pipeline.ts'
import { checkBook } from './books.ts'

const sound = packed(soundBook())
const faultyBook = soundBook()
swap(two, '<p id="end">', '<p align="left" id="end">')(faultyBook)
const faulty = packed(faultyBook)
const doubtfulBook = soundBook()
swap(opf, '<dc:date>2026-11-23', '<dc:date>23 November')(doubtfulBook)
const doubtful = packed(doubtfulBook)
const levels = { settings: {}, strict: false }

test('a sound book is said to be so, with who looked', async () => {
  const report = await checkFiles({ 'a.epub': sound }, { paths: ['a.epub'] })
  expect(report).toMatchObject({ exitCode: 0, works: [], messages: [] })
  expect(report.books).toEqual([
    {
      path: 'a.epub',
      outcome: 'sound',
      checkers: [
        { name: '@likecoin/epubcheck-ts', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
        { name: 'imprimatur', version: '0.0.0' },
      ],
      messages: [],
    },
  ])
})

test('a fault is told at its place inside the book, and ends with 1', async () => {
  const report = await checkFiles({ 'in/a.epub': faulty }, { paths: ['in/a.epub'] })
  expect(report.exitCode).toBe(1)
  expect(report.books[0]?.messages).toMatchObject([
    {
      file: 'in/a.epub/book/text/two.html',
      line: 10,
      level: 'error',
      rule: 'book-form',
      reason: 'Unexpected attribute “align” of <p>, expected one that it has',
    },
  ])
})

test('a warning is an error with --strict', async () => {
  const files = { 'a.epub': doubtful }
  const lax = await checkFiles(files, { paths: ['a.epub'] })
  expect(lax.exitCode).toBe(0)
  expect(lax.books[0]?.messages).toMatchObject([{ level: 'warning', rule: 'book-doubt' }])
  expect((await checkFiles(files, { paths: ['a.epub'], strict: true })).exitCode).toBe(1)
})

test('books and works are checked together', async () => {
  const files = { ...validWork, 'a.epub': sound, 'b.EPUB': faulty }
  const report = await checkFiles(files, { paths: ['a.epub', 'work', 'b.EPUB'] })
  expect(report.works.map(({ id }) => id)).toEqual(['work'])
  expect(report.books.map(({ outcome }) => outcome)).toEqual(['sound', 'faulty'])
  expect(report.exitCode).toBe(1)
})

test.each<[string, Record<string, Uint8Array>, RegExp]>([
  ['a missing file', {}, /expected an EPUB that exists/],
  ['an empty file', { 'a.epub': new Uint8Array() }, /empty file/],
  ['a file that is no ZIP', { 'a.epub': Buffer.from('%PDF-1.7') }, /expected a ZIP container/],
])('%s is one clear error', async (_, files, reason) => {
  const report = await checkFiles(files, { paths: ['a.epub'] })
  expect(report).toMatchObject({ exitCode: 1, books: [{ outcome: 'faulty', checkers: [] }] })
  expect(report.books[0]?.messages).toMatchObject([
    { file: 'a.epub', rule: 'file-unreadable', reason: expect.stringMatching(reason) },
  ])
})

test('bytes that only begin as a ZIP are told, not thrown', async () => {
  const report = await checkFiles({ 'a.epub': sound.subarray(0, 999) }, { paths: ['a.epub'] })
  expect(report.exitCode).toBe(1)
})

test('a build takes no finished book', async () => {
  const host = memoryHost({ 'a.epub': sound })
  const options = { ...plainOptions, paths: ['a.epub'] }
  const versions = { imprimatur: '0.0.0', others: {} }
  const report = await runPipeline('build', options, silentTools(host), versions)
  expect(report).toMatchObject({ exitCode: 1, books: [] })
})

test('where the official EPUBCheck speaks of a file, it alone is heard', async () => {
  const message = {
    ID: 'RSC-005',
    severity: 'ERROR',
    message: 'Error: no "align"; expected element "x"',
  }
  const place = { path: two, line: 10, column: 3 }
  const said = {
    checker: { checkerVersion: '5.3.0' },
    messages: [
      { ...message, locations: [place] },
      { ...message, severity: 'USAGE', locations: [place] },
    ],
  }
  const tools = {
    ...silentTools(memoryHost({ 'a.epub': faulty })),
    epubCheck: async () => JSON.stringify(said),
  }
  const { messages, checkers } = await checkBook('a.epub', levels, tools, '0.0.0')
  expect(checkers[0]).toEqual({ name: 'EPUBCheck', version: '5.3.0' })
  expect(messages.map(({ reason }) => reason)).toEqual([
    'Unexpected RSC-005, expected none: Error: no "align"',
  ])
})
