import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { renumberElements } from './element-ids.ts'

/** A PDF whose catalog names elements as a browser does, its counter begun at `start`. */
async function pdfFrom(start: number) {
  const pdf = await PDFDocument.create()
  const name = (offset: number) => PDFString.of(`node${String(start + offset).padStart(8, '0')}`)
  const element = pdf.context.obj({ ID: name(3), Headers: [name(0), name(7)] })
  pdf.catalog.set(PDFName.of('Test'), pdf.context.register(element))
  renumberElements(pdf)
  return String(pdf.catalog.lookup(PDFName.of('Test')))
}

test('the names of elements do not depend on where the browser’s counter stood', async () => {
  const first = await pdfFrom(94)
  expect(await pdfFrom(1095)).toBe(first)
  expect(first).toContain('/Headers [ (e000001) (e000003) ]')
  expect(first).toContain('/ID (e000002)')
})

test('other strings stay as they are', async () => {
  const pdf = await PDFDocument.create()
  pdf.setTitle('node of a network')
  renumberElements(pdf)
  expect(pdf.getTitle()).toBe('node of a network')
})
