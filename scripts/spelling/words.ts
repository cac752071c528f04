import { opaque } from '../model/passage.ts'
import { elisionOf } from './elisions.ts'
import { isNoText, isNoWord } from './not-words.ts'

/** A word of a text that a dictionary can be asked about. */
export interface Word {
  /** UTF-16 units of the text that it was taken from. */
  readonly start: number
  readonly end: number
  /** As dictionaries have it: NFC, a straight apostrophe and hyphen, nothing that is not seen. */
  readonly text: string
  /** The elided article before it, with its apostrophe: `l'`. Some words are longer than they look. */
  readonly elided: string
  /** What follows may belong to it: the full stop of an abbreviation, an apostrophe. */
  readonly next: string
}

const letters = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d\\u2060]'
/** Letters, held together by apostrophes, hyphens and the dot of French doublets. */
const shape = new RegExp(`${letters}+(?:['’ʼ\\-‐‑·]${letters}+)*`, 'gu')
/** A sentence, or a line of speech, may begin after it. */
const opening = /(?:^|[.!?…:。]["”’»)\]\s]*\s|[«“"‘„([–—-])[\s«“"‘„([]*$/u

/** Parts the text of a passage into words. */
export type WordsOf = (text: string) => Iterable<Word>

/**
 * Make the reader of a language that parts a passage's text into the words which can be looked up. Left
 * out: what has digits, single letters, Roman numerals, addresses, file names, `@names`, `#tags`,
 * abbreviations with full stops, camel case, letters of another script, and words that touch a hyphen or what
 * is no text. French and Italian articles that are elided are parted from their word. There are no words in
 * a language that does not part them by blanks.
 */
export function wordsIn(lang: string): WordsOf {
  const script = scriptOf(lang)
  // Most words stand many times in a text.
  const known = new Map<string, Core | undefined>()
  const coreOf = (whole: string): Core | undefined => {
    const elision = elisionOf(whole, lang)
    const text = plain(whole.slice(elision))
    // Digits are of no script.
    if (isNoWord(text) || !script?.test(text)) return undefined
    return { elision, text, elided: plain(whole.slice(0, elision)) }
  }
  return function* (text) {
    if (!script) return
    for (const { 0: chunk, index } of text.matchAll(/[^\s\ufffc]+/gu)) {
      if (isNoText(chunk)) continue
      for (const { 0: whole, index: offset } of chunk.matchAll(shape)) {
        const at = index + offset
        const end = at + whole.length
        if (!known.has(whole)) known.set(whole, coreOf(whole))
        const core = known.get(whole)
        if (!core || isCut(text, at, end)) continue
        const { elision, elided } = core
        yield { start: at + elision, end, text: core.text, elided, next: text[end] ?? '' }
      }
    }
  }
}

/** What of a word is looked up, and the length of what is parted from it. */
interface Core extends Pick<Word, 'text' | 'elided'> {
  readonly elision: number
}

/** Whether letters are a part of something longer: of a compound that is shortened, or of no text. */
function isCut(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ''
  const next = text[end] ?? ''
  return (
    before === opaque ||
    next === opaque ||
    /[-‐‑_]/.test(before + next) ||
    (/['’]/.test(next) && text[end + 1] === opaque)
  )
}

/** Whether the capital of a word that begins at a place of a text may be that of a sentence. */
export const opensAt = (text: string, at: number): boolean =>
  opening.test(text.slice(Math.max(0, at - 12), at))

/** A word as dictionaries have it. */
export const plain = (word: string): string =>
  word
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .normalize('NFC')

/** A pattern of words in a language's script; `undefined` where words are not parted by blanks. */
function scriptOf(lang: string): RegExp | undefined {
  const script = scriptName(lang)
  return script && /^(?:Latn|Cyrl|Grek|Arab|Hebr|Armn|Geor)$/.test(script)
    ? new RegExp(`^[\\p{scx=${script}}\\p{M}'·\\-]+$`, 'u')
    : undefined
}

function scriptName(lang: string): string | undefined {
  try {
    return new Intl.Locale(lang).maximize().script
  } catch {
    return undefined
  }
}

/** Whether the words of a language can be looked up at all: blanks part them, in a script that we know. */
export const hasSpelling = (lang: string): boolean => scriptOf(lang) !== undefined
