import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { outlineText } from '../../fixtures/pdf-text.ts'
import { mendBookmarks } from './bookmarks.ts'
import { markSign } from './mark-elements.ts'

/** A PDF with one bookmark in another. */
async function bookmarked(outer: string, inner: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const Dest = [page.ref, 'XYZ', 0, 0, 0]
  const item = (title: string, others = {}) =>
    pdf.context.register(pdf.context.obj({ Title: PDFHexString.fromText(title), Dest, ...others }))
  const First = item(outer, { First: item(inner) })
  pdf.catalog.set(PDFName.of('Outlines'), pdf.context.obj({ First }))
  return pdf
}

const name = (index: number) => markSign + index + markSign

test('bookmarks have the words of their heads, without names of marks and calls of notes', async () => {
  const pdf = await bookmarked(
    `Lists${name(1)}3`,
    `Of 3 ${name(0)}links, ${name(2)}WHO${name(1)}3 and 3 more`,
  )
  mendBookmarks(pdf, [{ role: 'Link' }, { role: 'Link', call: '3' }, { role: 'Span' }])
  expect(await outlineText(await pdf.save())).toBe('Lists  1\n  Of 3 links, WHO and 3 more  1\n')
})
