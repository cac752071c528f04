import JSZip from 'jszip'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkBytes } from '../fixtures/check-bytes.ts'
import { keepBook } from '../fixtures/keep-book.ts'
import { styledDocument } from '../fixtures/styled-document.ts'
import { richDocument } from './fixture.ts'
import { bodyOf, opened } from './opened.ts'
import { toEpub } from './to-epub.ts'

const parts = { css: 'p { margin: 0 }', faces: [], coverFaces: [] }
const golden = (name: string) => `../fixtures/goldens/epub/${name}`

test('a book with everything passes all checks', async () => {
  const file = new VFile({ path: 'rich.epub' })
  const bytes = await toEpub(richDocument(), parts)
  keepBook('rich', bytes)
  await checkBytes(bytes, file)
  expect(file.messages.map(message => message.reason)).toEqual([])
})

test('the same document gives the same bytes, and is not changed', async () => {
  const document = richDocument()
  const before = JSON.stringify(document.tree)
  const first = await toEpub(document, parts)
  expect(Buffer.compare(first, await toEpub(document, parts))).toBe(0)
  expect(JSON.stringify(document.tree)).toBe(before)
})

test('the container begins with a stored mimetype and is in a fixed order', async () => {
  const bytes = Buffer.from(await toEpub(richDocument(), parts))
  // A local header's method at 8, its extra field's length at 28, its name from 30 (APPNOTE 4.3.7).
  expect(bytes.readUInt16LE(8)).toBe(0)
  expect(bytes.readUInt16LE(28)).toBe(0)
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  const zip = await JSZip.loadAsync(bytes)
  expect(Object.keys(zip.files)).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'OEBPS/content.opf',
    'OEBPS/toc.xhtml',
    'OEBPS/colophon.xhtml',
    'OEBPS/cover.png',
    'OEBPS/cover.svg',
    'OEBPS/cover.xhtml',
    'OEBPS/images/ete-b.png',
    'OEBPS/style.css',
    'OEBPS/text.xhtml',
    'OEBPS/title.xhtml',
    'OEBPS/toc.ncx',
  ])
  const dates = Object.values(zip.files).map(entry => entry.date.toISOString())
  expect(new Set(dates)).toEqual(new Set(['2026-11-23T08:00:00.000Z']))
})

test('the package and the navigation document are as they were', async () => {
  const book = await opened(richDocument())
  await expect(book.get('content.opf')).toMatchFileSnapshot(golden('rich.opf.txt'))
  await expect(readable(book.get('toc.xhtml'))).toMatchFileSnapshot(golden('rich.nav.txt'))
  await expect(book.get('toc.ncx')).toMatchFileSnapshot(golden('rich.ncx.txt'))
})

test('the text with everything is as it was', async () => {
  const book = await opened(richDocument())
  await expect(bodyOf(book)).toMatchFileSnapshot(golden('rich.text.txt'))
})

test('faces are embedded, declared and dated by their bytes', async () => {
  const face = {
    family: 'Source Serif 4',
    script: 'western',
    weight: 400,
    style: 'italic',
    name: 'SourceSerif4-It',
    data: Uint8Array.from(Buffer.from('wOF2 nothing more')),
  } as const
  const bytes = await toEpub(styledDocument(), { ...parts, faces: [face] })
  keepBook('faces', bytes)
  const zip = await JSZip.loadAsync(bytes)
  expect(zip.file('OEBPS/fonts/SourceSerif4-It.woff2')).not.toBeNull()
  expect(await zip.file('OEBPS/style.css')?.async('string')).toBe(
    '@font-face { font-family: "Source Serif 4"; font-weight: 400; font-style: italic; ' +
      'src: url("fonts/SourceSerif4-It.woff2"); }\np { margin: 0 }',
  )
  const opf = await zip.file('OEBPS/content.opf')?.async('string')
  expect(opf).toContain('href="fonts/SourceSerif4-It.woff2" media-type="font/woff2"')
  expect(opf).toContain('ibooks:specified-fonts')
})

test.each([
  ['en', 'horizontal', 'p { margin-left: 1em; margin-right: 0; margin-inline: 1em 0 }'],
  ['ar', 'horizontal', 'p { margin-right: 1em; margin-left: 0; margin-inline: 1em 0 }'],
  ['ja', 'vertical', 'p { margin-inline: 1em 0 }'],
] as const)('the style sheet of a book in %s, %s, says sides where they help', async (...row) => {
  const [lang, writing, expected] = row
  const document = styledDocument({ metadata: { lang }, writing })
  const data = await toEpub(document, { ...parts, css: 'p { margin-inline: 1em 0 }' })
  const zip = await JSZip.loadAsync(data)
  expect(await zip.file('OEBPS/style.css')?.async('string')).toBe(expected)
})

/** One list item or link a line, so that a change shows where it is. */
const readable = (html = '') => html.replace(/<(li|nav|ol|h1|h2)\b/g, '\n<$1')
