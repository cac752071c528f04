import type { Languages } from './pair.ts'
import { type Bead, cheapestPath } from './path.ts'
import { lengthIn } from './profile.ts'

/** A sentence that the other text has not, and two that are one there, by how much less they fit. */
const prices = { gap: 6, merge: 2, variance: 10, most: 9 } as const

/**
 * Pair the sentences of a text with those of its translation, by their lengths alone: they are many, in one
 * order, and short. Source: Gale and Church (1993).
 */
export function pairSentences(
  source: string,
  target: string,
  languages: Languages,
): Bead<string>[] {
  const sum = (sentences: readonly string[], lang: string) =>
    sentences.reduce((total, sentence) => total + lengthIn(sentence, lang), 0)
  return cheapestPath(
    sentencesOf(source, languages.source),
    sentencesOf(target, languages.target),
    ({ source, target }) => {
      if (source.length === 0 || target.length === 0) return prices.gap
      const [one, other] = [sum(source, languages.source), sum(target, languages.target)]
      const spread = Math.sqrt(prices.variance * ((one + other) / 2 + 10))
      const merge = source.length + target.length > 2 ? prices.merge : 0
      return merge + Math.min(prices.most, ((one - other) / spread) ** 2 / 2)
    },
  )
}

/** Source: UAX #29, Sentence Boundaries. */
function sentencesOf(text: string, lang: string): string[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment }) => segment.trim()).filter(sentence => sentence !== '')
}
