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

const marks = [{ role: 'Link' }, { role: 'Link', call: '3' }, { role: 'Span' }]

async function mended(outer: string, inner: string, ...heads: string[]): Promise<string> {
  const pdf = await bookmarked(outer, inner)
  mendBookmarks(pdf, marks, heads)
  return outlineText(await pdf.save())
}

test('bookmarks have the words of their heads: spaces at the ends of lines, each once', async () => {
  const heads = ['Hidden', 'A head of two lines', 'Notes']
  expect(await mended('A head oftwo lines', 'NotesNotes', ...heads)).toBe(
    'A head of two lines  1\n  Notes  1\n',
  )
})

test('bookmarks have no names of marks, and no calls of notes', async () => {
  const outer = `Lists${name(1)}3`
  const inner = `Of 3 ${name(0)}links, ${name(2)}WHO${name(1)}3 and3 more`
  expect(await mended(outer, inner, 'Lists', 'Of 3 links, WHO and 3 more')).toBe(
    'Lists  1\n  Of 3 links, WHO and 3 more  1\n',
  )
  expect(await mended(outer, inner)).toBe('Lists  1\n  Of 3 links, WHO and3 more  1\n')
})
