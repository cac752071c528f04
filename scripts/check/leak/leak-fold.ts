/** A text made comparable: letters and digits alone, with the borders of its words. */
export interface Folded {
  /** The words without what stands between them; a line feed ends each block. */
  readonly letters: string
  /** For each place in `letters`, 1 where a word begins or the last of a block has ended. */
  readonly borders: Uint8Array
}

/** Scripts that write words without spaces: each character counts as a word. */
export const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]+/gv

const isAscii = /^[\0-\x7f]*$/

/** What one letter may be written as, on paper or in capitals, beyond what NFKC undoes. */
const letters: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ς: 'σ' }

/**
 * Take a text's words apart and fold them: compatibility forms (ligatures, full width) and case
 * undone, soft hyphens and all that nobody sees dropped; punctuation, apostrophes and dashes
 * separate. Source: Unicode, NFKC and Default_Ignorable_Code_Point.
 */
export function wordsOf(text: string): string[] {
  // Most of a style sheet and of markup; a third of the time.
  if (isAscii.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/[œæßς]/g, letter => letters[letter] ?? letter)
  return plain.match(word) ?? []
}

/** Fold blocks of text, so that runs of their words can be looked for: none crosses a block. */
export function foldBlocks(blocks: Iterable<string>): Folded {
  const parts: string[] = []
  const starts: number[] = []
  let length = 0
  for (const block of blocks) {
    const words = wordsOf(block)
    if (words.length === 0) continue
    for (const one of words) {
      starts.push(length)
      parts.push(one)
      length += one.length
    }
    starts.push(length)
    parts.push('\n')
    length += 1
  }
  const borders = new Uint8Array(length + 1)
  for (const start of starts) borders[start] = 1
  return { letters: parts.join(''), borders }
}
