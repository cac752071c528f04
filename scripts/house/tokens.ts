/** A word of a text, an elided one with its apostrophe. */
export interface Token {
  /** UTF-16 units of the text. */
  readonly start: number
  readonly end: number
  /** As written, with a straight apostrophe. */
  readonly text: string
  readonly lower: string
  /** Whether but blanks, or an apostrophe, part it from the token before. */
  readonly joined: boolean
}

const shape = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*(?:['’](?=[\p{L}\p{N}\ufffc]))?/gu

/** Part a text into its words and numbers. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = 0
  for (const { 0: word, index } of text.matchAll(shape)) {
    const plain = word.replace('’', "'").replace(/[‐‑]/g, '-')
    tokens.push({
      start: index,
      end: index + word.length,
      text: plain,
      lower: plain.toLowerCase(),
      joined: tokens.length > 0 && /^[\s\u00ad]*$/.test(text.slice(last, index)),
    })
    last = index + word.length
  }
  return tokens
}
