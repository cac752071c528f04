import { distance } from './distance.ts'
import { plain } from './words.ts'

/** A work's words and phrases, ready to be asked. */
export interface Terms {
  /** Whether it is an entry, or an entry with a capital that its place gives it. */
  has(word: string): boolean
  /** Entries that it may be a slip of, nearest first. */
  near(word: string): readonly string[]
  /** Whether a phrase covers the units from `start` to `end` of a text. */
  covers(text: string, start: number, end: number): boolean
}

/** Entries compared with a word that may be a slip: a lexicon beyond that is a dictionary. */
const MOST_COMPARED = 5000

/** Make a work's entries ready: words by themselves, phrases as a whole. */
export function termsOf(entries: readonly string[]): Terms {
  const all = entries.map(entry => plain(entry.trim())).filter(Boolean)
  const words = new Set(all.filter(entry => !entry.includes(' ')))
  const shouted = new Set([...words].map(word => word.toUpperCase()))
  const phrases = all.filter(entry => entry.includes(' '))
  const compared = [...words].slice(0, MOST_COMPARED)
  return {
    has: word =>
      words.has(word) ||
      words.has(word.toLowerCase()) ||
      (shouted.has(word) && word === word.toUpperCase()) ||
      // A sentence may begin with a term of small letters: “Cyber-attacks”.
      words.has(word.charAt(0).toLowerCase() + word.slice(1)),
    near: word => nearest(word, compared),
    covers: (text, start, end) => {
      const line = text.replace(/[’ʼ]/g, "'").replace(/[\u00a0\u202f]/g, ' ')
      return phrases.some(phrase => {
        for (let at = line.indexOf(phrase); at >= 0; at = line.indexOf(phrase, at + 1))
          if (at <= start && end <= at + phrase.length) return true
        return false
      })
    },
  }
}

function nearest(word: string, entries: readonly string[]): string[] {
  // One slip in a short name makes another name.
  const most = word.length < 5 ? 0 : word.length < 8 ? 1 : 2
  return entries
    .map(entry => ({ entry, far: distance(word, entry, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .map(({ entry }) => entry)
}
