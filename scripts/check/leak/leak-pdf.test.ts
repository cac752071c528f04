import { deflateSync } from 'node:zlib'
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { bytes, leaksOf, pageWith, pdfWith, secret, shown, zipOf } from './fixture.ts'

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

test('fails a PDF that it cannot search', async () => {
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
