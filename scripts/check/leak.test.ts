import { deflateSync } from 'node:zlib'
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Format } from '../model/report.ts'
import { checkLeak } from './leak.ts'
import { indexOf, namesOf, runsOf } from './leak-run.ts'

const secret = 'Nobody outside should read this'
const secrets = indexOf([
  ...runsOf(secret, 'note'),
  ...runsOf('Dubious', 'note'),
  ...runsOf('deleted by an editor', 'wording'),
  ...namesOf('Jane Doe'),
])

async function leaksOf(data: Uint8Array, format: Format): Promise<string[]> {
  const file = new VFile({ path: 'work.en' })
  await checkLeak(data, format, secrets, file)
  expect(file.messages.every(message => message.ruleId === 'note-leak')).toBe(true)
  return file.messages.map(({ reason }) => reason)
}

const bytes = (text: string) => new TextEncoder().encode(text)
const html = (body: string) => bytes(`<!doctype html><html><body>${body}</body></html>`)

const zipOf = (files: Record<string, string | Uint8Array>, comment = '') => {
  const zip = new JSZip()
  for (const [path, data] of Object.entries(files)) zip.file(path, data)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', comment })
}

async function pdfWith(write: (pdf: PDFDocument) => unknown, useObjectStreams = true) {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await write(pdf)
  return pdf.save({ useObjectStreams })
}

/** A page whose content stream is given; `/F` is Helvetica. */
const pageWith = (content: string | Uint8Array, dict = {}) =>
  pdfWith(async pdf => {
    const page = pdf.getPage(0)
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    page.node.setFontDictionary(PDFName.of('F'), font.ref)
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content, dict)))
  })
const shown = (words: string) => `BT /F 12 Tf 50 700 Td (${words}) Tj ET`

test.each([
  ['in the text', `<p>Well, NOBODY outside should read this.</p>`],
  ['held apart by markup', `<p>nobody <em>out</em>side should <b>read</b> this</p>`],
  ['with soft hyphens and ligatures', `<p>nobody out\u00adside ſhould read this</p>`],
  ['in an attribute', `<p data-x="nobody outside should read this">x</p>`],
  ['in an address', `<a href="#nobody%20outside%20should%20read">x</a>`],
  ['in a comment', `<!-- nobody outside should read this -->`],
  ['in a script', `<script>// nobody outside should read this</script>`],
  ['in JSON-LD', `<script type="application/ld+json">{"a":"nobody outside should"}</script>`],
  ['in a style sheet', `<style>a::after{content:"nobody outside should read"}</style>`],
  [
    'in a drawing',
    `<img src="data:image/svg+xml;base64,${btoa(`<svg><desc>${secret}</desc></svg>`)}">`,
  ],
])('finds a secret of an HTML file %s', async (_, body) => {
  expect(await leaksOf(html(body), 'html')).toHaveLength(1)
})

test('finds a secret of an HTML file as UTF-16', async () => {
  const wide = Buffer.concat([html('<p>x</p>'), Buffer.from('\0'), Buffer.from(secret, 'utf16le')])
  expect(await leaksOf(wide, 'html')).toEqual([expect.stringContaining('in the bytes of the page')])
})

test.each([
  ['a document', { 'OEBPS/a.xhtml': `<?xml version="1.0"?><html><p>${secret}</p></html>` }],
  [
    'the package',
    { 'OEBPS/content.opf': `<?xml version="1.0"?><x><dc:title>${secret}</dc:title></x>` },
  ],
  ['an attribute', { 'OEBPS/content.opf': `<?xml version="1.0"?><x a="${secret}"/>` }],
  ['a style sheet', { 'OEBPS/style.css': `/* ${secret} */` }],
  ['the name of a file', { 'OEBPS/nobody-outside-should-read.css': '' }],
  [
    'a font',
    { 'OEBPS/a.ttf': Buffer.concat([Buffer.alloc(9), Buffer.from(secret, 'utf16le').swap16()]) },
  ],
])('finds a secret of an EPUB in %s', async (_, files) => {
  expect(await leaksOf(await zipOf(files), 'epub')).toHaveLength(1)
})

test('finds a secret of an EPUB in the archive’s comment', async () => {
  expect(await leaksOf(await zipOf({ a: 'b' }, secret), 'epub')).toHaveLength(1)
})

test.each([
  ['on a page', shown(secret)],
  ['on a page, hidden', `BT 3 Tr /F 12 Tf (${secret}) Tj ET`],
  [
    'on a page, in pieces',
    `BT /F 12 Tf 50 700 Td [(Nobody out) 20 (side sho) -5 (uld read this)] TJ ET`,
  ],
  ['beside the paper', `BT /F 12 Tf -900 -900 Td (${secret}) Tj ET`],
  ['on two lines', `BT /F 12 Tf 50 700 Td (Nobody out-) Tj 0 -14 Td (side should) Tj ET`],
  ['in a layer that is off', `/OC /off BDC ${shown(secret)} EMC`],
  ['in replaced text', `/Span <</ActualText (${secret})>> BDC ${shown('x')} EMC`],
  ['in a comment of a content stream', `% ${secret}\n${shown('x')}`],
])('finds a secret of a PDF %s', async (_, content) => {
  expect((await leaksOf(await pageWith(content), 'pdf')).length).toBeGreaterThan(0)
  const packed = await pageWith(deflateSync(content), { Filter: 'FlateDecode' })
  expect((await leaksOf(packed, 'pdf')).length).toBeGreaterThan(0)
})

const registered = (pdf: PDFDocument, key: string, stream: PDFRawStream) =>
  pdf.catalog.set(PDFName.of(key), pdf.context.register(stream))

test.each<[string, (pdf: PDFDocument) => unknown]>([
  ['Info', pdf => pdf.setSubject(secret)],
  [
    'XMP',
    pdf =>
      registered(
        pdf,
        'Metadata',
        pdf.context.stream(`<?xpacket?><a>${secret}</a>`, { Type: 'Metadata' }),
      ),
  ],
  [
    'packed XMP',
    pdf =>
      registered(
        pdf,
        'Metadata',
        pdf.context.flateStream(`<a>${secret}</a>`, { Type: 'Metadata' }),
      ),
  ],
  ['an attachment', pdf => pdf.attach(bytes(secret), 'a.txt')],
  [
    'an attached archive',
    async pdf => pdf.attach(await zipOf({ 'a.html': `<p>${secret}</p>` }), 'a.zip'),
  ],
  ['an attached PDF', async pdf => pdf.attach(await pageWith(shown(secret)), 'a.pdf')],
  ['the name of an attachment', pdf => pdf.attach(bytes('x'), `${secret}.txt`)],
  [
    'a bookmark',
    pdf =>
      pdf.catalog.set(
        PDFName.of('Outlines'),
        pdf.context.obj({ Title: PDFHexString.fromText(secret) }),
      ),
  ],
  [
    'a tag',
    pdf =>
      pdf.catalog.set(
        PDFName.of('StructTreeRoot'),
        pdf.context.obj({ K: { S: 'Figure', Alt: PDFString.of(secret) } }),
      ),
  ],
  [
    'an annotation',
    pdf =>
      pdf
        .getPage(0)
        .node.set(
          PDFName.of('Annots'),
          pdf.context.obj([{ Type: 'Annot', Contents: PDFString.of(secret) }]),
        ),
  ],
  ['a name', pdf => pdf.catalog.set(PDFName.of('Nobody outside should read'), PDFName.of('x'))],
  ['a stream of no kind', pdf => registered(pdf, 'X', pdf.context.flateStream(secret))],
  [
    'a form that no page shows',
    pdf =>
      registered(
        pdf,
        'X',
        pdf.context.flateStream(shown(secret), { Type: 'XObject', Subtype: 'Form' }),
      ),
  ],
])('finds a secret of a PDF in %s', async (_, write) => {
  for (const useObjectStreams of [true, false])
    expect((await leaksOf(await pdfWith(write, useObjectStreams), 'pdf')).length).toBeGreaterThan(0)
})

test('finds a secret of a PDF in what its table has forgotten', async () => {
  const pdf = Buffer.from(await pdfWith(() => {}))
  const packed = deflateSync(secret)
  const left = Buffer.concat([
    pdf,
    Buffer.from(`9 0 obj<</Filter/FlateDecode/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n'),
  ])
  expect((await leaksOf(left, 'pdf')).length).toBeGreaterThan(0)
})

test('says what it has found, and where', async () => {
  expect(await leaksOf(html('<p>Dubious</p><p>deleted by an editor</p>'), 'html')).toEqual([
    'Unexpected words of an internal note in the text of the page, expected none: “dubious”',
  ])
  expect(await leaksOf(html('<p title="deleted by an editor">x</p>'), 'html')).toEqual([
    'Unexpected wording that was deleted or not accepted in an attribute (title) of the page, ' +
      'expected none: “deleted by an”',
  ])
  const named = await pdfWith(pdf => pdf.setAuthor('Doe, Jane'))
  expect(await leaksOf(named, 'pdf')).toEqual([
    'Unexpected name of a person who is not credited in a string (Author) of the PDF, ' +
      'expected none: “doe jane”',
  ])
})

test('fails what it cannot search', async () => {
  const locked = Buffer.from(
    String(Buffer.from(await pdfWith(() => {}, false)).toString('latin1')).replace(
      '/Root',
      '/Encrypt 9 0 R /Root',
    ),
    'latin1',
  )
  expect((await leaksOf(locked, 'pdf'))[0]).toContain('Unexpected encryption of the PDF')
  const spoiled = await pdfWith(pdf =>
    registered(pdf, 'X', pdf.context.stream('not deflated', { Filter: 'FlateDecode' })),
  )
  expect((await leaksOf(spoiled, 'pdf'))[0]).toContain('stream of the PDF that cannot be decoded')
  expect((await leaksOf(bytes('%PDF-1.7'), 'pdf'))[0]).toContain('Unexpected pages of the PDF')
})

test('passes what only looks like a secret', async () => {
  const innocent = [
    // Runs across the border of a block are not the author's words.
    '<p>There is nobody</p><p>outside</p><p>should read</p>',
    '<p title="nobody" data-x="outside should">read this</p>',
    // A word alone may be one of a program.
    '<p class="dubious" id="dubious">x</p><style>.dubious{color:red}</style>',
  ]
  expect(await leaksOf(html(innocent.join('')), 'html')).toEqual([])
  const book = { 'a.xhtml': innocent.join(''), 'a.css': '.dubious{}', dubious: 'dubious' }
  expect(await leaksOf(await zipOf(book), 'epub')).toEqual([])
  const at = (words: string, x: number) => `BT /F 12 Tf ${x} 700 Td (${words}) Tj ET `
  const lines = at('nobody', 50) + at('outside should', 250) + at('read this', 450)
  expect(await leaksOf(await pageWith(lines), 'pdf')).toEqual([])
})
