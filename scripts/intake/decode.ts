import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Decision } from './decision.ts'

/** Byte order marks of the encodings that are taken; UTF-32 comes first, since UTF-16's begins it. */
const marks = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0x00, 0x00] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
] as const

/**
 * Decode the bytes of a text file: UTF-8 with or without a byte order mark, UTF-16 with one.
 *
 * In: the bytes, and the file that takes the fault. Out: the text without its mark; `undefined`
 * with `file-encoding` on the file, at the first byte that does not fit, for anything else.
 * Source: WHATWG Encoding Standard, section 6 (BOM sniff).
 */
export function decode(
  bytes: Uint8Array,
  file: VFile,
): { text: string; decisions: Decision[] } | undefined {
  const mark = marks.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))
  const encoding = mark?.encoding ?? 'utf-8'
  if (encoding === 'utf-32le') {
    refuse(file, 'Unexpected UTF-32 byte order mark, expected UTF-8', 'UTF-32')
    return undefined
  }
  const content = bytes.subarray(mark?.bytes.length ?? 0)
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(content)
  if (encoding === 'utf-8') {
    const before = beforeBadByte(text, content)
    if (before !== undefined) {
      const offset = new TextEncoder().encode(before).length
      const byte = (content[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
      const where = offset + (mark?.bytes.length ?? 0)
      refuse(
        file,
        `Unexpected byte 0x${byte} at offset ${where}, expected UTF-8`,
        'WINDOWS-1252',
        before,
      )
      return undefined
    }
    // ASCII in UTF-16 is valid UTF-8, every other character a NUL.
    if (text.length > 1 && text.split('\0').length - 1 > text.length / 4) {
      refuse(file, 'Unexpected NUL bytes throughout, expected UTF-8', 'UTF-16LE')
      return undefined
    }
  } else if (text.includes('\uFFFD') && !isWellFormed(encoding, content)) {
    const before = text.slice(0, text.indexOf('\uFFFD'))
    refuse(file, 'Unexpected broken UTF-16, expected whole characters', 'UTF-16', before)
    return undefined
  }
  const decisions = mark
    ? [
        {
          what: `read as ${encoding.toUpperCase()}, byte order mark left out`,
          why: 'the mark says so',
        },
      ]
    : []
  return { text, decisions }
}

/** The text before the first byte that is not UTF-8: a U+FFFD in the text, not in the bytes. */
function beforeBadByte(text: string, content: Uint8Array): string | undefined {
  if (!text.includes('\uFFFD') || isWellFormed('utf-8', content)) return undefined
  const pieces = text.split('\uFFFD')
  let offset = 0
  for (const [index, piece] of pieces.entries()) {
    offset += new TextEncoder().encode(piece).length
    const genuine = [0xef, 0xbf, 0xbd].every((byte, i) => content[offset + i] === byte)
    if (!genuine) return pieces.slice(0, index + 1).join('\uFFFD')
    offset += 3
  }
  return undefined
}

function isWellFormed(encoding: string, content: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(content)
    return true
  } catch {
    return false
  }
}

function refuse(file: VFile, reason: string, encoding: string, before = '') {
  const lines = before.split(/\r\n|\r|\n/)
  fault(file, 'file-encoding', reason, {
    place: { line: lines.length, column: (lines.at(-1) ?? '').length + 1 },
    hint: `Convert the file first, for example: iconv -f ${encoding} -t UTF-8 FILE > NEW-FILE`,
  })
}
