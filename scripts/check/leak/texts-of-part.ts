import { gunzipSync } from 'node:zlib'
import type { LeakText, Opened, Part } from './leak-text.ts'
import { plainText, textsOfBytes, textsOfPacked } from './texts-of-bytes.ts'
import { textsOfMarkup } from './texts-of-markup.ts'
import { isPdf, textsOfPdf } from './texts-of-pdf.ts'
import { isPng, textsOfPng } from './texts-of-png.ts'
import { isZip, textsOfZip } from './texts-of-zip.ts'

/** Open a file or a stream by what its bytes are, not by what it calls itself. */
export function textsOfPart({ name, data, read }: Part): Opened {
  if (isZip(data)) return textsOfZip(data, name)
  if (isPdf(data)) return textsOfPdf(data, name)
  if (isPacked(data)) {
    const texts = textsOfPacked(data, name)
    if (isPng(data)) texts.push(...textsOfPng(data, name))
    return { texts, inside: isGzip(data) ? unpacked(data, name) : [], closed: [] }
  }
  const bytes = textsOfBytes(data, name)
  const text = plainText(data)
  if (text === undefined) return { texts: bytes, inside: [], closed: [] }
  if (/^\s*<[!?\w]/.test(text)) {
    const opened = textsOfMarkup(text, name)
    return { ...opened, texts: [...opened.texts, ...bytes] }
  }
  return { texts: [plain(text, name, read), ...bytes], inside: [], closed: [] }
}

/** A text of no format: its paragraphs are its blocks. */
const plain = (text: string, name: string, read: boolean): LeakText => ({
  place: name,
  blocks: text.split(/\n\s*\n/),
  read,
})

/** PNG, gzip and WOFF2: what is not text in them is noise. */
const isPacked = (data: Uint8Array) =>
  isPng(data) || isGzip(data) || Buffer.from(data.subarray(0, 4)).toString('latin1') === 'wOF2'

const isGzip = (data: Uint8Array) => data[0] === 0x1f && data[1] === 0x8b

function unpacked(data: Uint8Array, name: string): Part[] {
  try {
    return [{ name: `what is packed in ${name}`, data: gunzipSync(data), read: true }]
  } catch {
    return []
  }
}
