/** What has marks of its own that are no punctuation: addresses, times, ratios, code-like words. */
const shielded = [
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s\u00a0\u202f]+/gi,
  /\b(?:mailto|tel|urn|doi):\S+/gi,
  /[^\s@]+@[^\s@]+\.\p{L}{2,}/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/g,
  /\b\d+:\d+\b/g,
  /::/g,
  /\b10\.\d{4,}\/\S+/g,
]

/** Ranges of a text that no rule may change. */
export function shieldsOf(text: string): { start: number; end: number }[] {
  return shielded.flatMap(pattern =>
    [...text.matchAll(pattern)].map(match => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}
