import { VFile } from 'vfile'
import { beforeAll, expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { pixel, richDocument } from '../../epub/fixture.ts'
import { toEpub } from '../../epub/to-epub.ts'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { openBook } from '../epub/epub-book.ts'
import { checkKindle, kindleRules } from './kindle.ts'
import { type KindleBook, kindleBookOf, type ListedImage } from './kindle-book.ts'

const parts = {
  css: 'p { margin: 0; text-indent: -1em; padding-left: 1em }',
  faces: [],
  coverFaces: [],
}
let sound: KindleBook

beforeAll(async () => {
  const text = `<p>One.</p><table><tbody><tr><td rowspan="2">a</td></tr><tr></tr></tbody></table>
<figure><svg aria-label="A line" role="img"><path d="M0 0"/></svg></figure>
<p><img src="images/a.png" alt="A"> <math><mi>x</mi></math></p>`
  const assets = [{ path: 'images/a.png', mediaType: 'image/png', data: pixel }]
  const bytes = await toEpub(styledDocument({ text, assets }), parts)
  sound = kindleBookOf(await openBook(bytes), bytes.length)
})

const findingsOf = (book: KindleBook): string[] =>
  kindleRules.flatMap(rule =>
    rule(book).map(({ what, where, expected }) => `${what} | ${where} | ${expected}`),
  )

async function checkKindleOf(bytes: Uint8Array, file: VFile): Promise<void> {
  checkKindle(await openBook(bytes), bytes.length, file)
}

/** The sound book with a page more, of a body in XHTML. */
const withPage = (body: string) => (book: KindleBook) => ({
  ...book,
  pages: [
    ...book.pages,
    {
      path: 'OEBPS/x.xhtml',
      tree: fromXml(`<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`),
      ids: new Set<string>(),
    },
  ],
})

const withImage = (image: Partial<ListedImage>) => (book: KindleBook) => ({
  ...book,
  images: [
    ...book.images,
    { path: 'OEBPS/i', mediaType: 'image/png', properties: [], data: pixel, ...image },
  ],
})

const withCover = (cover: Partial<ListedImage>) => (book: KindleBook) => ({
  ...book,
  images: book.images.map(image =>
    image.properties.includes('cover-image') ? { ...image, ...cover } : image,
  ),
})

const withStyle = (css: string) => (book: KindleBook) => ({
  ...book,
  styles: [{ path: 'OEBPS/style.css', css }],
})

const withFile = (mediaType: string) => (book: KindleBook) => ({
  ...book,
  files: [...book.files, { path: 'OEBPS/fonts/f', mediaType, properties: [] }],
})

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'))

/** A GIF of one by one pixel and so many pictures, the first with colours of its own. */
const gif = (frames: number) =>
  bytesOf(
    `GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff\x21\xf9\x04\0\0\0\0\0${[...Array(frames).keys()]
      .map(
        frame =>
          `,\0\0\0\0\x01\0\x01\0${frame === 0 ? '\x80\0\0\0\xff\xff\xff' : '\0'}\x02\x02\x44\x01\0`,
      )
      .join('')};`,
  )

/** A JPEG's beginning, up to the frame that says how many colours it has. */
const jpeg = (components: number) =>
  bytesOf(
    `\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03a\xff\xc2\0\x0b\x08\0\x01\0\x01${String.fromCharCode(components)}`,
  )

const hidden = (count: number) => `<div hidden="">${'x'.repeat(count)}</div>`
const drawings = (count: number) => '<svg xmlns="http://www.w3.org/2000/svg"/>'.repeat(count)
const megabyte = 2 ** 20

test('a book of ours has nothing that a Kindle does not take', () => {
  expect(sound.images.length).toBe(3)
  expect(findingsOf(sound)).toEqual([])
})

test.each<[string, (book: KindleBook) => KindleBook, string]>([
  [
    'a large book',
    book => ({ ...book, bytes: 200 * megabyte + 1 }),
    '201 MB | the book | 200 MB at most',
  ],
  ['a web font', withFile('font/woff2'), 'font/woff2 | OEBPS/fonts/f | TrueType or OpenType'],
  [
    'a file name with a space',
    book => ({ ...book, entries: new Set(['OEBPS/a b.png']) }),
    '“OEBPS/a b.png” | the book',
  ],
  ['a negative margin', withStyle('p { margin: 0 -1em }'), '“margin: 0 -1em” | OEBPS/style.css'],
  ['a negative line height', withStyle('p{line-height:-1}'), '“line-height:-1” | OEBPS/style.css'],
  ['a WebP', withImage({ mediaType: 'image/webp' }), 'image/webp | OEBPS/i | JPEG, PNG or GIF'],
  [
    'a large image',
    withImage({ data: new Uint8Array(5 * megabyte + 1) }),
    'image of 5.0 MB | OEBPS/i',
  ],
  ['a moving image', withImage({ data: gif(2) }), 'moving image | OEBPS/i | a single picture'],
  ['an image in CMYK', withImage({ data: jpeg(4) }), 'colours of ink (CMYK) | OEBPS/i | RGB'],
  ['no cover', withCover({ properties: [] }), 'no cover | OEBPS/content.opf'],
  [
    'a drawing as a cover',
    withCover({ width: undefined, height: undefined }),
    'cover without pixels | OEBPS/cover.png',
  ],
  [
    'a small cover',
    withCover({ width: 1000, height: 624 }),
    'cover of 1000 × 624 pixels | OEBPS/cover.png | a larger one',
  ],
  [
    'a low cover',
    withCover({ width: 800, height: 999 }),
    'cover of 800 × 999 pixels | OEBPS/cover.png | a larger one',
  ],
  [
    'a huge cover',
    withCover({ width: 9000, height: 10_001 }),
    'cover of 9000 × 10001 pixels | OEBPS/cover.png | a smaller one',
  ],
  ['many drawings', withPage(drawings(24)), '26 drawings | the book | 25 at most'],
  ['a form', withPage('<input type="checkbox"/>'), '<input> | OEBPS/x.xhtml'],
  ['a film', withPage('<video/>'), '<video> | OEBPS/x.xhtml'],
  [
    'a formula with notes',
    withPage('<math><semantics/></math>'),
    '<semantics> in a formula | OEBPS/x.xhtml',
  ],
  [
    'a table in a table',
    withPage('<table><tr><td><table/></td></tr></table>'),
    'table in a table | OEBPS/x.xhtml',
  ],
  [
    'a cell that reaches out',
    withPage('<table><tr><td rowspan="2"/></tr></table>'),
    'cell over 2 rows | OEBPS/x.xhtml | 1 at most',
  ],
  [
    'much that is hidden',
    withPage(hidden(10_001)),
    '10001 hidden characters | OEBPS/x.xhtml | 10000 at most',
  ],
  [
    'a link into what is hidden',
    withPage('<a href="#h">a</a><p hidden=""><b id="h">b</b></p>'),
    'link to the hidden “h” | OEBPS/x.xhtml',
  ],
])('%s is found', (_, change, finding) => {
  const findings = findingsOf(change(sound))
  expect(findings.length).toBe(1)
  expect(findings[0]).toContain(finding)
})

test.each<[string, (book: KindleBook) => KindleBook]>([
  ['a book as large as may be', book => ({ ...book, bytes: 200 * megabyte })],
  ['a TrueType face', withFile('font/ttf')],
  ['an OpenType face by an old name', withFile('application/vnd.ms-opentype')],
  ['a line that hangs out of its indent', withStyle('p { text-indent: -2em; padding-left: 2em }')],
  ['a value that has a stroke in it', withStyle('p { margin: var(--x-2) } /* margin: -1em */')],
  ['an image as large as may be', withImage({ data: new Uint8Array(5 * megabyte) })],
  ['a GIF of one picture', withImage({ data: gif(1), mediaType: 'image/gif' })],
  ['a JPEG in RGB', withImage({ data: jpeg(3), mediaType: 'image/jpeg' })],
  ['a GIF cut short', withImage({ data: gif(2).subarray(0, 30) })],
  ['a JPEG cut short', withImage({ data: jpeg(4).subarray(0, 14) })],
  ['a cover as small as may be', withCover({ width: 625, height: 1000 })],
  ['drawings as many as may be', withPage(drawings(23))],
  ['a formula', withPage('<math><mrow><mi>x</mi></mrow></math>')],
  ['semantics outside of formulas', withPage('<semantics/>')],
  ['two tables', withPage('<table><tr><td rowspan="1"/></tr></table><table/>')],
  ['as much hidden as may be', withPage(hidden(10_000))],
  ['a link to what is seen', withPage('<a href="#s">a</a><p id="s">b</p>')],
])('%s is let pass', (_, change) => {
  expect(findingsOf(change(sound))).toEqual([])
})

test('a book with everything has nothing that a Kindle does not take', async () => {
  const file = new VFile({ path: 'rich.epub' })
  await checkKindleOf(await toEpub(richDocument(), parts), file)
  expect(file.messages.map(({ reason }) => reason)).toEqual([])
})

test('what is found is a warning with a hint, on the file', async () => {
  const file = new VFile({ path: 'moved.epub' })
  await checkKindleOf(await toEpub(richDocument(), { ...parts, css: 'p { margin: -1em }' }), file)
  expect(file.messages.map(({ reason }) => reason)).toEqual([
    'Unexpected “margin: -1em” in OEBPS/style.css, expected nothing below 0',
  ])
  expect(file.messages[0]).toMatchObject({ ruleId: 'epub-kindle', fatal: false })
  expect(file.messages[0]?.note).toMatch(/^A Kindle cuts off/)
})

test('bytes that are no book are not thrown', async () => {
  const file = new VFile({ path: 'no.epub' })
  await checkKindleOf(Uint8Array.of(1, 2, 3), file)
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['epub-kindle'])
})
