import { opaque } from '../model/passage.ts'

/**
 * What has marks of its own that are no punctuation: addresses, times, ratios, code-like words. Each with a sign
 * that it cannot do without, since most texts have none, and with bounds, so that no text takes long.
 */
const shielded: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ['://', /\b[a-z][a-z0-9+.-]{0,30}:\/\/[^\s\u00a0\u202f]*[^\s\u00a0\u202f.,;:!?»”"')\]]/gi],
  ['.', /\bwww\.[^\s\u00a0\u202f]*[^\s\u00a0\u202f.,;:!?»”"')\]]/gi],
  [':', /\b(?:mailto|tel|urn|doi):[^\s\u00a0\u202f]*[^\s\u00a0\u202f.,;:!?»”"')\]]/gi],
  ['@', /(?=\S{1,64}@)[^\s@«»“”"'’(<]{1,64}@[^\s@]{1,253}\.\p{L}{2,}/gu],
  [':', /\b\d{1,2}:\d{2}(?::\d{2})?\b/g],
  [':', /\b\d+:\d+\b/g],
  ['::', /::/g],
  ['10.', /\b10\.\d{4,}\/[^\s\u00a0\u202f]*[^\s\u00a0\u202f.,;:!?»”"')\]]/g],
]

/** A range of characters, the end not included. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Ranges of a text that no rule may change, in the order of their beginnings; they may overlap. */
export function shieldsOf(text: string): Range[] {
  return shielded
    .filter(([sign]) => text.includes(sign))
    .flatMap(([, pattern]) =>
      [...text.matchAll(pattern)].map(match => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Put `opaque` for each character that no rule may look at. */
export function masked(text: string): string {
  let out = ''
  let at = 0
  for (const { start, end } of shieldsOf(text)) {
    const from = Math.max(start, at)
    if (end <= from) continue
    out += text.slice(at, from) + opaque.repeat(end - from)
    at = end
  }
  return out + text.slice(at)
}
