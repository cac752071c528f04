import { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'

/**
 * Read a text file: path in, vfile out, its `value` the text as UTF-8 with LF or CRLF kept.
 * A file that is missing, empty or not UTF-8 bears the message, and its value is empty.
 */
export async function readText(host: Host, path: string): Promise<VFile> {
  const file = new VFile({ path })
  const bytes = await host.readFile(path)
  file.value = ''
  if (!bytes) {
    fault(file, 'file-unreadable', 'Unexpected missing or unreadable file, expected a text file')
    return file
  }
  file.data.bytes = bytes
  const text = decode(bytes)
  if (text === undefined) {
    const place = placeOfFirstBadByte(bytes)
    fault(file, 'file-encoding', 'Unexpected byte that is not UTF-8, expected UTF-8 text', {
      place,
      hint: `Convert the file, for example with \`iconv -f ${guessOf(bytes)} -t UTF-8\`.`,
    })
  } else if (text.trim() === '') {
    fault(file, 'file-empty', 'Unexpected empty file, expected text')
  } else {
    file.value = text
  }
  return file
}

/** Bytes that UTF-16 begins with; else the likeliest of the old encodings. */
const guessOf = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
    ? 'UTF-16'
    : 'WINDOWS-1252'

/** Decode UTF-8, a byte-order mark dropped; `undefined` when it is not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Line and column (in characters) of the first byte that cannot be decoded. */
function placeOfFirstBadByte(bytes: Uint8Array) {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let good = ''
  let end = 0
  try {
    for (; end < bytes.length; end++)
      good += decoder.decode(bytes.subarray(end, end + 1), { stream: true })
    good += decoder.decode()
  } catch {
    // The loop stops at the byte looked for.
  }
  const lines = good.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
