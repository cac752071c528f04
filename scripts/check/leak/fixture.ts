import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import JSZip from 'jszip'
import { VFile } from 'vfile'
import type { Format } from '../../model/report.ts'
import { checkLeak } from './leak.ts'
import { indexOf, namesOf, runsOf } from './leak-run.ts'

/** What the tests' artefacts must not hold, with a word, some wording and a name. */
export const secret = 'Nobody outside should read this'
const secrets = indexOf([
  ...runsOf(secret, 'note'),
  ...runsOf('Dubious', 'note'),
  ...runsOf('deleted by an editor', 'wording'),
  ...namesOf('Jane Doe'),
])

/** Check some bytes for the secrets: the reasons of the faults out. */
export async function leaksOf(data: Uint8Array, format: Format): Promise<string[]> {
  const file = new VFile({ path: 'work.en' })
  await checkLeak(data, format, secrets, file)
  return file.messages.flatMap(({ ruleId, reason }) => (ruleId === 'note-leak' ? [reason] : []))
}

/** A text as UTF-8. */
export const bytes = (text: string) => new TextEncoder().encode(text)
/** A page with a body. */
export const html = (body: string) => bytes(`<!doctype html><html><body>${body}</body></html>`)

/** Pack files by path, deflated. */
export const zipOf = (files: Record<string, string | Uint8Array>, comment = '') => {
  const zip = new JSZip()
  for (const [path, data] of Object.entries(files)) zip.file(path, data)
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', comment })
}

/** Make a PDF of one page; `write` may add to it. */
export async function pdfWith(write: (pdf: PDFDocument) => unknown, useObjectStreams = true) {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  await write(pdf)
  return pdf.save({ useObjectStreams })
}

/** Make a PDF of one page whose content stream is given; `/F` is Helvetica. */
export const pageWith = (content: string | Uint8Array, dict = {}) =>
  pdfWith(async pdf => {
    const page = pdf.getPage(0)
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    page.node.setFontDictionary(PDFName.of('F'), font.ref)
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(content, dict)))
  })
/** Operators that show words. */
export const shown = (words: string) => `BT /F 12 Tf 50 700 Td (${words}) Tj ET`
