import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkBytes } from '../fixtures/check-bytes.ts'
import { keepBook } from '../fixtures/keep-book.ts'
import { styledDocument } from '../fixtures/styled-document.ts'
import type { BookChoice } from '../model/book.ts'
import { pageByDefault } from '../model/page.ts'
import { calls, notes } from './fixture.ts'
import { bodyOf, opened } from './opened.ts'
import { toEpub } from './to-epub.ts'

const call = (id: string, times: string) =>
  `<sup class="call"><a href="#${id}" id="${id}ref${times}" role="doc-noteref" class="noteref">x</a></sup>`

/** An opening, a part of two chapters, and a chapter that is none. */
const text = `${calls}
<section aria-labelledby="one"><h2 id="one">One</h2><p>Opens one.</p>
<section aria-labelledby="one-a"><h3 id="one-a">A</h3><p>See <a href="#two">two</a>${call('fn-3', '')}.</p></section>
<section aria-labelledby="one-b"><h3 id="one-b">B</h3><p>See <a href="#one-b">here</a>.</p></section></section>
<section aria-labelledby="two"><h2 id="two">Two</h2><p>Again${call('fn-1', '-3')}.</p></section>`

const third =
  '<li id="fn-3" data-marker="3"><p>Third. <a class="backlink" href="#fn-3ref" role="doc-backlink" aria-label="Back">↑</a></p></li></ol>'

const outline = [
  {
    id: 'one',
    title: 'One',
    children: [
      { id: 'one-a', title: 'A', children: [] },
      { id: 'one-b', title: 'B', children: [] },
    ],
  },
  { id: 'two', title: 'Two', children: [] },
  { id: 'notes-title', title: 'Notes', children: [] },
]

const documentWith = (book: Partial<BookChoice>) =>
  styledDocument({ text, notes: notes.replace('</ol>', third), outline, book })

const filesOf = (book: ReadonlyMap<string, string>) =>
  [...book.keys()].filter(name => /^(text|chapter|notes)/.test(name))

const contentsOf = (book: ReadonlyMap<string, string>) =>
  book
    .get('toc.xhtml')
    ?.replace(/<nav epub:type="landmarks"[\s\S]*/, '')
    .match(/<ol>[\s\S]*<\/ol>/)?.[0]
    .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2=$1')
    .replace(/<ol>/g, '(')
    .replace(/<\/ol>/g, ')')
    .replace(/<\/li><li>/g, ', ')
    .replace(/<\/?li>/g, '')

test('is one file without a word', async () => {
  expect(filesOf(await opened(documentWith({})))).toEqual(['text.xhtml'])
})

test('begins a file at each heading of level 2, with what comes before in one of its own', async () => {
  const book = await opened(documentWith({ chapters: '2' }))
  expect(filesOf(book)).toEqual(['chapter-1.xhtml', 'chapter-2.xhtml', 'notes.xhtml', 'text.xhtml'])
  expect(bodyOf(book, 'chapter-1.xhtml')).toMatch(/"one"[\s\S]*"one-a"[\s\S]*"one-b"/)
  expect(book.get('chapter-2.xhtml')).toContain('<title>Two</title>')
  expect(bodyOf(book, 'chapter-2.xhtml')).toContain('epub:type="chapter" role="doc-chapter"')
})

test('makes a part of a section that is cut, and reads in the order of the text', async () => {
  const book = await opened(documentWith({ chapters: '3' }))
  expect(bodyOf(book, 'chapter-1.xhtml')).toMatch(
    /<section epub:type="part" role="doc-part"[^>]*><h2 id="one">One<\/h2><p>Opens one.<\/p>\s*<\/section>/,
  )
  expect(book.get('content.opf')?.match(/itemref idref="[^"]+/g)).toEqual(
    [
      'cover',
      'nav',
      'text',
      'chapter-1',
      'chapter-2',
      'chapter-3',
      'chapter-4',
      'notes',
      'colophon',
    ]
      .map(name => (name === 'nav' ? name : `${name}.xhtml`))
      .toSpliced(1, 0, 'title.xhtml')
      .map(id => `itemref idref="${id}`),
  )
})

test('lists chapters as the text nests them, and leads to their files', async () => {
  const book = await opened(documentWith({ chapters: '3' }))
  expect(contentsOf(book)).toBe(
    '(Title page=title.xhtml, A title=text.xhtml, One=chapter-1.xhtml#one' +
      '(A=chapter-2.xhtml#one-a, B=chapter-3.xhtml#one-b), Two=chapter-4.xhtml#two, ' +
      'Notes=notes.xhtml#notes-title, Colophon=colophon.xhtml)',
  )
  expect(book.get('chapter-2.xhtml')).toContain('<a href="chapter-4.xhtml#two">two</a>')
  expect(book.get('chapter-3.xhtml')).toContain('<a href="#one-b">here</a>')
})

test('gives each chapter the notes that it calls first', async () => {
  const book = await opened(documentWith({ chapters: '2', notes: 'chapter' }))
  const ids = (file: string) =>
    [...bodyOf(book, file).matchAll(/<aside id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids('text.xhtml')).toEqual(['fn-1', 'fn-2', 'ed-a'])
  expect(ids('chapter-1.xhtml')).toEqual(['fn-3'])
  expect(ids('chapter-2.xhtml')).toEqual([])
  expect(bodyOf(book, 'chapter-2.xhtml')).toContain('href="text.xhtml#fn-1"')
  expect(book.has('notes.xhtml')).toBe(false)
  expect(contentsOf(book)).not.toContain('Notes')
})

test('cuts without being asked where printed chapters open pages, and what is long', async () => {
  const long = `<section aria-labelledby="a"><h2 id="a">A</h2><p>${'word '.repeat(20_001)}</p></section>`
  expect(filesOf(await opened(styledDocument({ text: long })))).toEqual(['chapter-1.xhtml'])
  const page = { ...pageByDefault, chapters: 'page' } as const
  expect(filesOf(await opened(styledDocument({ text, page })))).toContain('chapter-2.xhtml')
  const whole = { text: long, book: { chapters: 'none' } } as const
  expect(filesOf(await opened(styledDocument(whole)))).toEqual(['text.xhtml'])
})

test.each([
  { chapters: '2', notes: 'end' },
  { chapters: '2', notes: 'chapter' },
  { chapters: '3', notes: 'end' },
  { chapters: '3', notes: 'chapter' },
] as const)('passes all checks with chapters $chapters and notes at the $notes', async book => {
  const file = new VFile({ path: 'chapters.epub' })
  const bytes = await toEpub(documentWith(book), { css: '', faces: [], coverFaces: [] })
  keepBook('chapters', bytes)
  await checkBytes(bytes, file)
  expect(file.messages.map(message => message.reason)).toEqual([])
})
