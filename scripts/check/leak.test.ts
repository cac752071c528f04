import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { Format } from '../model/report.ts'
import { checkLeak } from './leak.ts'

const secret = 'nobody outside should read this'
const secrets = new Set([secret])

async function leaksOf(data: Uint8Array, format: Format): Promise<number> {
  const file = new VFile({ path: 'work.en' })
  await checkLeak(data, format, secrets, file)
  expect(file.messages.every(message => message.ruleId === 'note-leak')).toBe(true)
  return file.messages.length
}

const bytes = (text: string) => new TextEncoder().encode(text)

const zipOf = (path: string, text: string) =>
  new JSZip().file('mimetype', 'application/epub+zip').file(path, text).generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
  })

async function pdfWith(write: (pdf: PDFDocument) => void, useObjectStreams = false) {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  write(pdf)
  return pdf.save({ useObjectStreams })
}

test.each([
  ['in the text', `<p>Well, Nobody outside, should read this.</p>`],
  ['held apart by markup', `<p>nobody <em>out</em>side should <b>read</b> this</p>`],
  ['in an attribute', `<p aria-label="nobody outside should read this">x</p>`],
  ['in a comment', `<!-- nobody outside should read this -->`],
  ['with soft hyphens', `<p>nobody out\u00adside should read this</p>`],
])('finds a secret of an HTML file %s', async (_, html) => {
  expect(await leaksOf(bytes(html), 'html')).toBe(1)
})

test('finds a secret in any entry of an EPUB', async () => {
  expect(await leaksOf(await zipOf('OEBPS/a.xhtml', `<p>${secret}</p>`), 'epub')).toBe(1)
  expect(await leaksOf(await zipOf('OEBPS/content.opf', `<x a="${secret}"/>`), 'epub')).toBe(1)
})

test('finds a secret in a PDF’s Info, written as UTF-16', async () => {
  const pdf = await pdfWith(pdf => {
    pdf.setSubject(secret)
  })
  expect(await leaksOf(pdf, 'pdf')).toBeGreaterThan(0)
})

test('finds a secret in a PDF’s object streams', async () => {
  const pdf = await pdfWith(pdf => {
    pdf.catalog.set(PDFName.of('Words'), PDFHexString.fromText(secret))
  }, true)
  expect(await leaksOf(pdf, 'pdf')).toBeGreaterThan(0)
})

test.each([
  ['plain', (text: string) => bytes(text), {}],
  ['deflated', (text: string) => deflateSync(text), { Filter: 'FlateDecode' }],
])('finds a secret in a PDF’s XMP, %s', async (_, write, dict) => {
  const pdf = await pdfWith(pdf => {
    const stream = pdf.context.stream(write(`<x:xmpmeta>${secret}</x:xmpmeta>`), dict)
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  })
  expect(await leaksOf(pdf, 'pdf')).toBeGreaterThan(0)
})

test('passes what holds no run of five secret words', async () => {
  const innocent = 'Nobody outside should read it; this is another text.'
  expect(await leaksOf(bytes(`<p>${innocent}</p>`), 'html')).toBe(0)
  expect(await leaksOf(await zipOf('a.xhtml', `<p>${innocent}</p>`), 'epub')).toBe(0)
  const pdf = await pdfWith(pdf => {
    pdf.setSubject(innocent)
  })
  expect(await leaksOf(pdf, 'pdf')).toBe(0)
})
