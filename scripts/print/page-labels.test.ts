import { PDFDocument } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { folioOf } from './folios.ts'
import { setPageLabels } from './page-labels.ts'

/** The labels that a reader's program shows. */
async function labels(pages: number, front: number) {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < pages; page++) pdf.addPage()
  setPageLabels(pdf, front)
  const read = await getDocumentProxy(new Uint8Array(await pdf.save()))
  const found = await read.getPageLabels()
  await read.loadingTask.destroy()
  return found
}

test.each([0, 1, 5])('labels are the folios, with %i pages of front matter', async front => {
  const folios = Array.from({ length: 9 }, (_, index) => folioOf(index + 1, front))
  expect(await labels(9, front)).toEqual(folios)
})
