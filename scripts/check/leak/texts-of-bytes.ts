import type { LeakText } from './leak-text.ts'

/**
 * Three words or more with little between them, as Latin letters or as UTF-8. What markup and
 * programs put between words ends a phrase.
 */
const phrase =
  /(?<![A-Za-z\x80-\xff])[A-Za-z\x80-\xff]+(?:[\s!&'(),./:;?_-]{1,6}[A-Za-z\x80-\xff]+){2,}/g

/**
 * Characters of two bytes, little end first and big end first: Latin, Greek, Cyrillic, Hebrew and
 * Arabic letters and punctuation, by their high byte. Those of others are as ASCII letters are.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are bytes here
const little = /(?:[\x20-\xff]\0|[\0-\xff][\x01-\x07\x20]){8,}/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are bytes here
const big = /(?:\0[\x20-\xff]|[\x01-\x07\x20][\0-\xff]){8,}/g

/**
 * Take out of any bytes what looks like words: the last net, for what no format accounts for. Read
 * as Latin-1, as UTF-8 and as UTF-16 of both ends.
 */
export function textsOfBytes(data: Uint8Array, name: string): LeakText[] {
  const latin = latinOf(data)
  const wide = latin.includes('\0')
    ? [
        ...runsIn(latin, little).map(run => run.toString('utf16le')),
        ...runsIn(latin, big).map(run => run.swap16().toString('utf16le')),
      ]
    : []
  return [net(name, [...phrasesIn(latin), ...wide])]
}

/** The same of bytes that are packed, where only names and headers are not: no UTF-16. */
export const textsOfPacked = (data: Uint8Array, name: string): LeakText[] => [
  net(name, phrasesIn(latinOf(data))),
]

const net = (name: string, blocks: readonly string[]): LeakText => ({
  place: `the bytes of ${name}`,
  blocks,
  read: false,
  net: true,
})

function phrasesIn(latin: string): string[] {
  // What is shorter is noise, of which packed bytes are full, and no run that tells anything.
  const phrases = (latin.match(phrase) ?? []).filter(words => words.length > 12)
  // Only letters beyond ASCII are read differently.
  const beyond = phrases.filter(words => /[\x80-\xff]/.test(words))
  return [...phrases, ...beyond.map(words => Buffer.from(words, 'latin1').toString('utf8'))]
}

const runsIn = (latin: string, pattern: RegExp) =>
  (latin.match(pattern) ?? []).map(run => Buffer.from(run, 'latin1'))

const latinOf = (data: Uint8Array) =>
  Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('latin1')

/** Decode bytes that are text: UTF-8, or UTF-16 that says so; `undefined` when they are none. */
export function plainText(data: Uint8Array): string | undefined {
  if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data)
  if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data)
  // No text has a NUL, and most files that are none have one near their beginning.
  if (data.subarray(0, 1024).includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return undefined
  }
}
