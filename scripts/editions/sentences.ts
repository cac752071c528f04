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
  const path = cheapestPath(
    sentencesOf(source, languages.source),
    sentencesOf(target, languages.target),
    ({ source, target }) => {
      if (source.length === 0 || target.length === 0) return prices.gap
      const [one, other] = [lengthOf(source), lengthOf(target)]
      const spread = Math.sqrt(prices.variance * ((one + other) / 2 + 10))
      const merge = source.length + target.length > 2 ? prices.merge : 0
      return merge + Math.min(prices.most, ((one - other) / spread) ** 2 / 2)
    },
  )
  return path.map(({ source, target }) => ({
    source: source.map(textOf),
    target: target.map(textOf),
  }))
}

interface Sentence {
  readonly text: string
  readonly length: number
}

const textOf = ({ text }: Sentence): string => text

const lengthOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((total, { length }) => total + length, 0)

/** Source: UAX #29, Sentence Boundaries. */
function sentencesOf(text: string, lang: string): Sentence[] {
  const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)
  return [...segments]
    .map(({ segment }) => segment.trim())
    .filter(sentence => sentence !== '')
    .map(sentence => ({ text: sentence, length: lengthIn(sentence, lang) }))
}
