import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { checkPdf } from './pdf.ts'

const { metadata } = styledDocument()

async function faultsOf(pdf: PDFDocument): Promise<string[]> {
  const file = new VFile({ path: 'work.en' })
  await checkPdf(await pdf.save(), metadata, file)
  return file.messages.map(message => `${message.ruleId}: ${message.reason}`)
}

test('finds fault with a PDF that has neither tags nor metadata', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const faults = await faultsOf(pdf)
  expect(faults).toContainEqual(expect.stringMatching(/^pdf-form: .* without tags/))
  expect(faults).toContainEqual(expect.stringMatching(/^pdf-form: .* without bookmarks/))
  expect(faults).toContainEqual(expect.stringMatching(/^pdf-form: .* without a language/))
  expect(faults).toContainEqual(expect.stringMatching(/^pdf-form: .* without XMP/))
  expect(faults).toContainEqual(expect.stringMatching(/^pdf-form: .* title “”, expected “A title”/))
})

test('no longer misses what a PDF has', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.setTitle(metadata.title)
  pdf.setLanguage('en')
  const faults = await faultsOf(pdf)
  expect(faults.filter(fault => /title|language/.test(fault))).toEqual([])
})

test('warns of a font that is not embedded', async () => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  pdf.addPage().drawText('Words', { font })
  expect(await faultsOf(pdf)).toContainEqual(
    expect.stringMatching(/^pdf-font: .*Helvetica outside the file/),
  )
})
