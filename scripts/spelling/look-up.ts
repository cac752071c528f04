import type { Passage } from '../model/passage.ts'
import type { Known } from './known.ts'
import { type Word, wordsIn } from './words.ts'

/** A passage, looked up. */
export interface LookedUp {
  readonly passage: Passage
  /** How many words it has. */
  readonly count: number
  readonly unknown: readonly Word[]
}

/** Look up the words of passages in one language, each distinct one once. */
export function lookUp(passages: readonly Passage[], lang: string, known: Known): LookedUp[] {
  const wordsOf = wordsIn(lang)
  const verdicts = new Map<string, boolean>()
  return passages.map(passage => {
    let count = 0
    const unknown: Word[] = []
    for (const word of wordsOf(passage.text)) {
      // What follows matters to an abbreviation alone.
      const key = word.elided + word.text + (/[.'’]/.test(word.next) ? word.next : '')
      const verdict = verdicts.get(key) ?? known(word.text, word)
      verdicts.set(key, verdict)
      count++
      if (!verdict) unknown.push(word)
    }
    return { passage, count, unknown }
  })
}

/** Fewer words tell no language, nor do fewer unknown ones. */
const FEWEST = 8
const FEWEST_UNKNOWN = 4

/**
 * Tell whether a passage is in another language than it says: more than half of its words are unknown, of
 * several kinds, and not all for being names.
 */
export function isForeign({ count, unknown }: LookedUp): boolean {
  const texts = new Set(unknown.map(({ text }) => text))
  return (
    count >= FEWEST &&
    unknown.length * 2 > count &&
    texts.size >= FEWEST_UNKNOWN &&
    [...texts].some(text => /^\p{Ll}/u.test(text))
  )
}
