/** A text made comparable: for each of its UTF-16 units, where in the given text it comes from. */
export interface Folded {
  readonly text: string
  readonly offsets: readonly number[]
}

/** Below this code point every character is its own NFC. Source: Unicode, U+0300. */
const combining = 0x300

/** A syllable's jamo, or a letter with its marks, which NFC can join. */
const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/uy

/**
 * Fold a text as the notes' anchors compare it: kinds of apostrophes, quotation marks, spaces and
 * hyphens are one, soft hyphens and zero-width signs are none, accents are composed, a run of white
 * space is one space. Line ends stay: they part the blocks of a text, and no white space begins one.
 */
export function fold(text: string): Folded {
  const offsets: number[] = []
  let folded = ''
  let blank = true
  const add = (char: string, offset: number) => {
    if (char === '' || (char === ' ' && blank)) return
    blank = char === ' ' || char === '\n'
    folded += char
    for (let unit = 0; unit < char.length; unit++) offsets.push(offset)
  }
  let at = 0
  while (at < text.length) {
    // Most characters of most texts, without the cost of a pattern and of NFC.
    if (text.charCodeAt(at) < combining && !(text.charCodeAt(at + 1) >= combining)) {
      add(foldOne(text.charAt(at)), at)
      at++
      continue
    }
    cluster.lastIndex = at
    const [found = text.charAt(at)] = cluster.exec(text) ?? []
    for (const char of found.normalize('NFC')) add(foldOne(char), at)
    at += found.length
  }
  return { text: folded, offsets }
}

/** Count how often words occur in a text, both folded: none, once, or more often. */
export function timesIn(text: string, words: string): 0 | 1 | 2 {
  const place = text.indexOf(words)
  if (place < 0) return 0
  return text.indexOf(words, place + 1) < 0 ? 1 : 2
}

const folds = new Map<string, string>([
  ...[...'\u00ad\u200b\u2060\ufeff'].map(char => [char, ''] as const),
  ...[...'’‘ʼ‛′'].map(char => [char, "'"] as const),
  ...[...'“”„‟«»'].map(char => [char, '"'] as const),
  ...[...'\u2010\u2011'].map(char => [char, '-'] as const),
])

function foldOne(char: string): string {
  if ((char > ' ' && char < '\u007f') || char === '\n') return char
  return folds.get(char) ?? (/^\s$/u.test(char) ? ' ' : char)
}
