import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mendToUnicode } from './to-unicode.ts'

test('no glyph is mapped to nothing, and all other maps stay', async () => {
  const pdf = await PDFDocument.create()
  const map = '2 beginbfchar\n<019B> <0000>\n<0025> <0635>\nendbfchar'
  const stream = PDFRawStream.of(
    pdf.context.obj({ Filter: 'FlateDecode' }),
    Uint8Array.from(deflateSync(Buffer.from(map))),
  )
  const ref = pdf.context.register(stream)
  const font = pdf.context.obj({ Type: 'Font' })
  font.set(PDFName.of('ToUnicode'), ref)
  pdf.context.register(font)
  mendToUnicode(pdf)
  const mended = pdf.context.lookup(ref)
  const bytes = mended instanceof PDFRawStream ? mended.contents : Buffer.of()
  expect(inflateSync(bytes).toString()).toBe(
    '2 beginbfchar\n<019B> <200D>\n<0025> <0635>\nendbfchar',
  )
})
