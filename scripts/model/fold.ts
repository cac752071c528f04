/**
 * A text made comparable: for each of its UTF-16 units, where in the given text that begins and ends
 * for which it stands, with what was dropped after it.
 */
export interface Folded {
  readonly text: string
  readonly offsets: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Below this code point every character is its own NFC, and none combines with the one before it.
 * Source: Unicode, Combining Diacritical Marks (U+0300).
 */
const combining = 0x300

/** A letter with its marks, or a syllable's jamo, which NFC can join. */
const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/uy

/**
 * Fold texts for comparison, one after another as if they were one: what an editor may type either
 * way is the same (apostrophes, quotation marks, spaces, hyphens, accents composed or not), what
 * nobody sees is dropped (soft hyphens, zero-width signs), a run of white space is one space, also
 * where it spans two texts, and none at the start.
 */
export class Folder {
  private blank = true

  /** Begin a block: white space at its start is dropped. */
  reset(): void {
    this.blank = true
  }

  fold(value: string): Folded {
    const offsets: number[] = []
    const ends: number[] = []
    let text = ''
    const add = (char: string, offset: number, end: number) => {
      if (char === '' || (char === ' ' && this.blank)) {
        if (ends.length > 0) ends[ends.length - 1] = end
        return
      }
      this.blank = char === ' '
      text += char
      for (let unit = 0; unit < char.length; unit++) {
        offsets.push(offset)
        ends.push(end)
      }
    }
    let at = 0
    while (at < value.length) {
      const code = value.charCodeAt(at)
      // Most characters of most texts, without the cost of a pattern and of NFC.
      if (code < combining && !(value.charCodeAt(at + 1) >= combining)) {
        add(foldOne(value.charAt(at)), at, at + 1)
        at++
        continue
      }
      cluster.lastIndex = at
      const [found = value.charAt(at)] = cluster.exec(value) ?? []
      for (const char of found.normalize('NFC')) add(foldOne(char), at, at + found.length)
      at += found.length
    }
    return { text, offsets, ends }
  }
}

/** Fold a quotation as the manuscript is folded; `ends` are its offsets, mapped along. */
export function foldQuotation(quotation: string, ends: readonly number[]) {
  const { text, offsets } = new Folder().fold(quotation)
  const mapped = ends.map(end => {
    const at = offsets.findIndex(offset => offset >= end)
    return at < 0 ? offsets.length : at
  })
  return { text, ends: mapped }
}

const folds = new Map<string, string>([
  ...[...'\u00ad\u200b\u2060\ufeff'].map(char => [char, ''] as const),
  ...[...'’‘ʼ‛′'].map(char => [char, "'"] as const),
  ...[...'“”„‟«»'].map(char => [char, '"'] as const),
  ...[...'\u2010\u2011'].map(char => [char, '-'] as const),
])

function foldOne(char: string): string {
  if (char > ' ' && char < '\u007f') return char
  return folds.get(char) ?? (/^\s$/u.test(char) ? ' ' : char)
}
