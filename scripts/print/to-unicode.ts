import { deflateSync, inflateSync } from 'node:zlib'
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Joins letters and shows nothing: what a mark without a character of its own may stand for. */
const joiner = '<200D>'

/**
 * Give the parts of letters that the browser maps to no character (U+0000) a joiner instead: Arabic is
 * set from dots and bows, of which a span of `ActualText` around them tells the letters. Changes the
 * PDF. Source: ISO 14289-1, 7.21.7; ISO 32000-1, 9.10.3.
 */
export function mendToUnicode(pdf: PDFDocument): void {
  const { context } = pdf
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    const ref = object.get(PDFName.of('ToUnicode'))
    const stream = ref instanceof PDFRef ? context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) continue
    const isPacked = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode')
    const map = Buffer.from(isPacked ? inflateSync(stream.contents) : stream.contents)
    const text = map.toString('latin1')
    const mended = text.replace(/(<[0-9A-Fa-f]{4}> )<0000>/g, `$1${joiner}`)
    if (mended === text) continue
    const bytes = Buffer.from(mended, 'latin1')
    context.assign(
      ref,
      PDFRawStream.of(stream.dict, isPacked ? Uint8Array.from(deflateSync(bytes)) : bytes),
    )
  }
}
