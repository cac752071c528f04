import { pdfDocEncodingDecode } from '@cantoo/pdf-lib'

/** A string of a PDF's objects. */
export interface PdfText {
  /** The name before it: mostly the key of its value, such as `Title`. */
  readonly key: string
  readonly text: string
}

const token = /\/([^\s()<>[\]{}/%]*)|\(|<([0-9A-Fa-f\s]*)>|%([^\r\n]*)/g

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
}

/**
 * Take the strings, names and comments out of PDF syntax, given as Latin-1: literal and hexadecimal
 * strings decoded as text strings, names with their numbers undone. Source: ISO 32000-1, 7.3.4,
 * 7.3.5 and 7.9.2.
 */
export function pdfTexts(syntax: string): PdfText[] {
  const texts: PdfText[] = []
  let key = ''
  token.lastIndex = 0
  for (let found = token.exec(syntax); found; found = token.exec(syntax)) {
    const [whole, name, hex, comment] = found
    if (whole === '(') {
      const { bytes, end } = literalAt(syntax, token.lastIndex)
      texts.push({ key, text: textString(bytes) })
      token.lastIndex = end
    } else if (name !== undefined) {
      key = name
      if (name.includes('#')) texts.push({ key: '', text: nameOf(name) })
      else if (name.length > 10) texts.push({ key: '', text: name })
    } else if (hex !== undefined) {
      if (hex.length > 2) texts.push({ key, text: textString(bytesOf(hex)) })
    } else if (comment) {
      texts.push({ key: '', text: comment })
    }
  }
  return texts
}

/** The bytes of a literal string that begins at a place, and where it ends. */
function literalAt(syntax: string, start: number): { bytes: Buffer; end: number } {
  let text = ''
  let depth = 1
  let at = start
  for (; at < syntax.length; at++) {
    const char = syntax.charAt(at)
    if (char === '\\') {
      const [escaped = '', octal] =
        /^(?:([0-7]{1,3})|\r\n|[\s\S])/.exec(syntax.slice(at + 1, at + 4)) ?? []
      if (octal) text += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
      else if (!/[\r\n]/.test(escaped)) text += escapes[escaped] ?? escaped
      at += escaped.length
      continue
    }
    if (char === '(') depth++
    if (char === ')' && --depth === 0) break
    text += char
  }
  return { bytes: Buffer.from(text, 'latin1'), end: at + 1 }
}

/** Decode a text string by its mark: UTF-16 (either end), UTF-8, or else PDFDocEncoding. */
function textString(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.toString('utf8', 3)
  return pdfDocEncodingDecode(bytes)
}

const bytesOf = (hex: string) => {
  const digits = hex.replace(/\s/g, '')
  return Buffer.from(digits.length % 2 === 1 ? `${digits}0` : digits, 'hex')
}

const nameOf = (name: string) =>
  Buffer.from(
    name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
    'latin1',
  ).toString('utf8')
