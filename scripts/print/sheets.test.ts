import { PDFArray, PDFContentStream, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { pageByDefault } from '../model/page.ts'
import { drawCropMarks, slug } from './marks.ts'
import { pageFormat } from './page-format.ts'
import { cutSheets } from './sheets.ts'
import { forEachOperator, latin } from './tags/operators.ts'

/** A recto and a verso, laid out with the outer margin at both sides. */
async function sheets() {
  const pdf = await PDFDocument.create()
  for (let page = 0; page < 2; page++) pdf.addPage([714, 842])
  return pdf
}
const a4 = pageFormat(pageByDefault.size)
const box = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [
  x,
  y,
  width,
  height,
]

test('a book written from the right is the other way round, and a turned page is left as it is', async () => {
  const pdf = await sheets()
  pdf.addPage([842, 595])
  cutSheets(pdf, a4, 'rtl')
  expect(pdf.getPages().map(page => box(page.getMediaBox()))).toEqual([
    [0, 0, 595, 842],
    [119, 0, 595, 842],
    [0, 0, 842, 595],
  ])
})

test('a recto keeps the right margin of its sheet, a verso the left one', async () => {
  const pdf = await sheets()
  cutSheets(pdf, a4, 'ltr')
  const [recto, verso] = pdf.getPages()
  expect(recto && box(recto.getMediaBox())).toEqual([119, 0, 595, 842])
  expect(verso && box(verso.getMediaBox())).toEqual([0, 0, 595, 842])
  expect(recto && box(recto.getTrimBox())).toEqual([119, 0, 595, 842])
  expect(recto?.node.has(PDFName.of('BleedBox'))).toBe(false)
})

test('for a printer, bleed and marks lie around the page', async () => {
  const pdf = await sheets()
  cutSheets(pdf, a4, 'ltr', slug)
  const recto = pdf.getPage(0)
  expect(box(recto.getTrimBox())).toEqual([119, 0, 595, 842])
  expect(box(recto.getBleedBox())).toEqual([110.5, -8.5, 612, 859])
  expect(box(recto.getMediaBox())).toEqual([89, -30, 655, 902])
  expect(box(recto.getCropBox())).toEqual([89, -30, 655, 902])
})

test('crop marks are artefacts, on the lines of the cut, and keep clear of the bleed', async () => {
  const pdf = await sheets()
  cutSheets(pdf, a4, 'ltr', slug)
  drawCropMarks(pdf)
  const page = pdf.getPage(1)
  const contents = page.node.Contents()
  const streams = contents instanceof PDFArray ? contents.asArray() : []
  const text = streams
    .map(ref => pdf.context.lookup(ref))
    .flatMap(stream => (stream instanceof PDFContentStream ? [stream.getContentsString()] : []))
    .find(content => content.includes('Artifact'))
  if (text === undefined) throw new Error('There are no marks')
  const names: string[] = []
  const bytes = new TextEncoder().encode(text)
  forEachOperator(bytes, (_, __, from, end) => names.push(latin(bytes, from, end)))
  expect(names.filter(name => name === 'l')).toHaveLength(8)
  expect([names.at(0), names.at(-1)]).toEqual(['BMC', 'EMC'])
  expect(text).toMatch(/^\/Artifact BMC/)
  const lines = [...text.matchAll(/([-\d.]+) ([-\d.]+) m\s+([-\d.]+) ([-\d.]+) l/g)].map(line =>
    line.slice(1).map(Number),
  )
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    const isAcross = y1 === y2
    expect(isAcross ? [0, 842] : [0, 595]).toContain(isAcross ? y1 : x1)
    const [from, to, end] = isAcross ? [x1, x2, 595] : [y1, y2, 842]
    const beyond = from < 0 ? [-from, -to] : [from - end, to - end]
    expect(beyond).toEqual([8.5, 23.5])
  }
})
