/** One operator of a content stream, with its operands: bytes from `start` up to `end`. */
export interface Operator {
  readonly name: string
  readonly start: number
  readonly end: number
}

const code = (sign: string) => sign.charCodeAt(0)
const [open, close, backslash, percent, slash] = [...'()\\%/'].map(code)
const [less, greater] = [...'<>'].map(code)

/** 1: white space; 2: delimiter. Source: ISO 32000-1, 7.2.2. */
const classes = new Uint8Array(256)
for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = 1
for (const sign of '()<>[]{}/%') classes[code(sign)] = 2

/**
 * Go through the operators of a content stream, in their order. Inline images, which the browser does
 * not write, are not understood. Source: ISO 32000-1, 7.8.2.
 */
export function* operatorsOf(bytes: Uint8Array): Generator<Operator> {
  const { length } = bytes
  let at = 0
  let start = -1
  const word = () => {
    while (at < length && classes[bytes[at] ?? 0] === 0) at++
  }
  while (at < length) {
    const byte = bytes[at] ?? 0
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
      word()
    } else if (classes[byte] === 2) at++
    else {
      const from = at
      word()
      if (isNumber(byte)) continue
      const name = latin(bytes, from, at)
      if (name === 'true' || name === 'false' || name === 'null') continue
      yield { name, start, end: at }
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
