import { constants, inflateSync } from 'node:zlib'
import { decodePDFRawStream, PDFContext, PDFRawStream } from '@cantoo/pdf-lib'
import { unpredicted } from './pdf-predictor.ts'

/** A stream of a PDF as it lies in the file. */
export interface PdfStream {
  /** Its dictionary, as it is written. */
  readonly dict: string
  /** Decoded, as far as it is not an image; `undefined` when that fails. */
  readonly data: Uint8Array | undefined
}

/** Filters of images: what they hold is no text. */
const imageFilters = /^(?:DCT|JPX|CCITTFax|JBIG2)Decode$/

/**
 * Take a PDF apart by its bytes, not by its table of objects, so that what the table has forgotten
 * is there too: every stream, decoded whatever its filters, and the text between them.
 * Source: ISO 32000-1, 7.3.8 and 7.4.
 */
export function splitPdf(data: Uint8Array): { streams: PdfStream[]; rest: string } {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const file = bytes.toString('latin1')
  const keyword = /(?<!end)stream\r?\n/g
  const streams: PdfStream[] = []
  const rest: string[] = []
  let at = 0
  for (let found = keyword.exec(file); found; found = keyword.exec(file)) {
    rest.push(file.slice(at, found.index))
    const dict = file.slice(Math.max(at, file.lastIndexOf('obj', found.index) + 3), found.index)
    const end = endOf(file, keyword.lastIndex, dict)
    streams.push({ dict, data: decoded(bytes.subarray(keyword.lastIndex, end), dict) })
    at = end
    keyword.lastIndex = end
  }
  rest.push(file.slice(at))
  return { streams, rest: rest.join('\n') }
}

/** Where a stream's data end: by its length if that is true, else by the next keyword. */
function endOf(file: string, start: number, dict: string): number {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dict)?.[1]
  const end = start + Number(length)
  if (length && /^\s*endstream/.test(file.slice(end, end + 20))) return end
  const next = file.indexOf('endstream', start)
  return next < 0 ? file.length : next
}

function decoded(data: Buffer, dict: string): Uint8Array | undefined {
  const list = /\/Filter\s*(\[[^\]]*\]|\/[^\s/<>[\]()]+)/.exec(dict)?.[1] ?? ''
  let bytes: Uint8Array = data
  for (const [, filter = ''] of list.matchAll(/\/([^\s/[\]]+)/g)) {
    if (imageFilters.test(filter)) break
    try {
      bytes = filter === 'FlateDecode' ? inflated(bytes) : otherwise(bytes, filter, dict)
    } catch {
      return undefined
    }
    if (filter === 'FlateDecode' || filter === 'LZWDecode')
      bytes = unpredicted(bytes, {
        predictor: numberIn(dict, 'Predictor', 1),
        columns: numberIn(dict, 'Columns', 1),
        colors: numberIn(dict, 'Colors', 1),
        bits: numberIn(dict, 'BitsPerComponent', 8),
      })
  }
  return bytes
}

/** Node's own inflater is faster; a stream that is cut short gives what it has. */
const inflated = (bytes: Uint8Array) => inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH })

/** LZW, ASCII 85, ASCII hexadecimal, run lengths; throws for what is none of them. */
function otherwise(bytes: Uint8Array, filter: string, dict: string): Uint8Array {
  const early = numberIn(dict, 'EarlyChange', 1)
  const described = PDFContext.create().obj({ Filter: filter, DecodeParms: { EarlyChange: early } })
  return decodePDFRawStream(PDFRawStream.of(described, bytes)).decode()
}

function numberIn(dict: string, key: string, otherwise: number): number {
  const found = new RegExp(`/${key}\\s+(\\d+)`).exec(dict)?.[1]
  return found ? Number(found) : otherwise
}
