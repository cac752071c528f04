const code = (sign: string) => sign.charCodeAt(0)
const [open, close, backslash, percent, slash] = [...'()\\%/'].map(code)
const [less, greater] = [...'<>'].map(code)

/** 1: white space; 2: delimiter. Source: ISO 32000-1, 7.2.2. */
const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = 1
for (const sign of '()<>[]{}/%') classes[code(sign)] = 2

/** The bytes of an operator's name as one number, which is quick to compare. Names have three at most. */
export const operator = (name: string): number =>
  [...name].reduce((sum, sign) => sum * 256 + code(sign), 0)

const [yes, no, nothing] = ['true', 'false', 'null'].map(operator)

/**
 * Go through the operators of a content stream, in their order: `see` is given the name, as `operator`
 * has it, where its operands begin, and where it begins and ends itself. Not a generator, since a book
 * has a million of them. Inline images, which the browser does not write, are not understood. Source:
 * ISO 32000-1, 7.8.2.
 */
export function forEachOperator(
  bytes: Uint8Array,
  see: (name: number, start: number, from: number, end: number) => void,
): void {
  const { length } = bytes
  let at = 0
  let start = -1
  while (at < length) {
    const byte = bytes[at] as number
    if (classes[byte] === 1) {
      at++
      continue
    }
    if (start < 0) start = at
    if (byte === open) at = afterString(bytes, at)
    else if (byte === less && bytes[at + 1] !== less)
      at = bytes.indexOf(greater ?? 0, at) + 1 || length
    else if (byte === percent) while (at < length && bytes[at] !== 10 && bytes[at] !== 13) at++
    else if (byte === slash) {
      at++
      while (at < length && classes[bytes[at] as number] === 0) at++
    } else if (classes[byte] === 2) at++
    else {
      const from = at
      let name = 0
      while (at < length && classes[bytes[at] as number] === 0)
        name = name * 256 + (bytes[at++] as number)
      if (isNumber(byte) || name === yes || name === no || name === nothing) continue
      see(name, start, from, at)
      start = -1
    }
  }
}

/** Signs, digits and the point begin a number; no operator does. */
const isNumber = (byte: number) =>
  (byte >= 48 && byte <= 57) || byte === 43 || byte === 45 || byte === 46

/** Behind a string, whose parentheses may nest. */
function afterString(bytes: Uint8Array, from: number): number {
  let depth = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === backslash) at++
    else if (byte === open) depth++
    else if (byte === close && --depth === 0) return at + 1
  }
  return bytes.length
}

/** ASCII as text. */
export function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(bytes[at] ?? 0)
  return text
}

/** The numbers among an operator's operands. */
export const numbersIn = (bytes: Uint8Array, start: number, end: number): number[] =>
  latin(bytes, start, end).trim().split(/\s+/).map(Number)
