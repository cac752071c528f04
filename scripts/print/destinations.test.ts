import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { destinationsOf } from './destinations.ts'

test('finds the page of an id in any script, as Chromium names it', async () => {
  const pdf = await PDFDocument.create()
  const pages = [pdf.addPage(), pdf.addPage()]
  const names = ['part', '%E6%97%A5%E6%9C%AC', '100%']
  const places = Object.fromEntries(
    names.map((name, index) => [name, [pages[index === 0 ? 0 : 1]?.ref, 'Fit']]),
  )
  const destinations = pdf.context.obj({})
  for (const [name, place] of Object.entries(places))
    destinations.set(PDFName.of(name), pdf.context.obj(place))
  pdf.catalog.set(PDFName.of('Dests'), destinations)
  expect([...destinationsOf(pdf)]).toEqual([
    ['part', 1],
    ['日本', 2],
    ['100%', 2],
  ])
})
