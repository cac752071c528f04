import type { Dictionary } from './dictionary.ts'
import { distance } from './distance.ts'
import type { Known } from './known.ts'
import type { Terms } from './terms.ts'
import { opensAt, type Word } from './words.ts'

/** A dictionary is asked about so many words of a run: each costs as much as a thousand look-ups. */
export const MOST_ASKED = 20
/** Longer words are no slips of anything. */
const LONGEST = 30
const MOST = 3

/**
 * Make the search for what an unknown word may have been meant for: terms of the work first, then words of
 * the dictionary that are two letters off at most. In a compound only the unknown part is replaced. A name
 * within a sentence is compared with the work's terms alone.
 */
export function suggester(dictionary: Dictionary, terms: Terms, known: Known) {
  let asked = 0
  const ask = (word: string): readonly string[] => {
    if (word.length > LONGEST || asked >= MOST_ASKED) return []
    asked++
    return dictionary.suggest(word).filter(other => isNear(word, other))
  }
  const inCompound = (word: string): readonly string[] => {
    const parts = word.split('-')
    const wrong = parts.findIndex(part => part.length > 1 && !known(part))
    return ask(parts[wrong] ?? '').map(other => parts.with(wrong, other).join('-'))
  }
  return ({ text, start }: Word, passage: string): readonly string[] => {
    const isName = isAcronym(text) || (/^\p{Lu}/u.test(text) && !opensAt(passage, start))
    const near = terms.near(text)
    const words = isName ? [] : text.includes('-') ? inCompound(text) : ask(text)
    return [...new Set([...near, ...words])].slice(0, MOST)
  }
}

/** Two letters off at most; a word that was run together is parted by a blank, into words. */
const isNear = (word: string, other: string) =>
  distance(word, other, 2) <= 2 &&
  (word.includes('-') || !other.includes('-')) &&
  other.split(' ').every(part => part.length > 1)

const isAcronym = (word: string) => /^\p{Lu}{2,5}$/u.test(word)
