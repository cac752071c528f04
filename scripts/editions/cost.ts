import type { BlockKind } from './block.ts'
import { type Profile, valueSign } from './profile.ts'

/**
 * What it costs to take blocks for each other's translation, in nats as far as lengths go; the others are
 * weighed against them. Source of the measure of lengths: Gale and Church, “A Program for Aligning Sentences in Bilingual
 * Corpora” (1993), with a larger variance, since a paragraph is translated more freely than a sentence.
 */
export const prices = {
  /** A block that the other edition has not. */
  gap: 7,
  /** Two paragraphs that are one in the other edition, besides what they cost as one. */
  merge: 8,
  variance: 15,
  most: 8,
  /** When there is nothing that could be in common; when there is enough, and all of it or nothing is. */
  noEvidence: 3,
  against: 10,
  enough: 4,
  level: 2,
} as const

/** Kinds that may stand for each other, at a price; others never do. */
const kin: readonly (readonly [BlockKind, BlockKind, number])[] = [
  ['paragraph', 'quotation', 3],
  ['paragraph', 'passage of HTML', 3],
  ['paragraph', 'heading', 6],
  ['paragraph', 'figure', 6],
  ['paragraph', 'formula', 6],
]

/** How much a token tells: a name on every page tells nothing, one that both have once tells all. */
export type Weights = ReadonlyMap<string, number>

/** What a number or a date weighs that one edition has not; a name may be another there. */
const alone = 0.5

/** Weigh the tokens that both editions have. */
export function weightsOf(source: readonly Profile[], target: readonly Profile[]): Weights {
  const [ours, theirs] = [countsOf(source), countsOf(target)]
  const weights = new Map<string, number>()
  for (const token of new Set([...ours.keys(), ...theirs.keys()])) {
    const [count = 0, other = 0] = [ours.get(token), theirs.get(token)]
    if (count > 0 && other > 0) weights.set(token, 1 / Math.max(count, other))
    else if (token.startsWith(valueSign)) weights.set(token, alone / Math.max(count, other))
  }
  return weights
}

function countsOf(profiles: readonly Profile[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { tokens } of profiles)
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
  return counts
}

/** The price of taking one side for the other's translation; `Infinity` where it cannot be. */
export function costOf(source: Profile, target: Profile, weights: Weights): number {
  const [one] = source.blocks
  const [other] = target.blocks
  if (!one || !other) return Infinity
  const kind = kindCost(one.kind, other.kind)
  if (kind === Infinity) return Infinity
  if (kind === 0 && source.text === target.text && one.level === other.level) return 0
  const level = one.kind === other.kind ? prices.level * Math.abs(one.level - other.level) : 0
  return kind + level + lengthCost(source, target) + evidenceCost(source, target, weights)
}

function kindCost(one: BlockKind, other: BlockKind): number {
  if (one === other) return 0
  const found = kin.find(
    ([first, second]) => (first === one && second === other) || (first === other && second === one),
  )
  return found?.[2] ?? Infinity
}

function lengthCost({ length: one }: Profile, { length: other }: Profile): number {
  const spread = Math.sqrt(prices.variance * ((one + other) / 2 + 10))
  return Math.min(prices.most, ((one - other) / spread) ** 2 / 2)
}

function evidenceCost(source: Profile, target: Profile, weights: Weights): number {
  const sum = (tokens: Iterable<string>) => {
    let total = 0
    for (const token of tokens) total += weights.get(token) ?? 0
    return total
  }
  const all = sum(source.tokens) + sum(target.tokens)
  if (all === 0) return prices.noEvidence
  const shared = 2 * sum([...source.tokens].filter(token => target.tokens.has(token)))
  // One token may be chance: the more there are, the surer.
  const strength = Math.min(1, all / prices.enough)
  const cost = prices.against * (1 - shared / all)
  return prices.noEvidence + strength * (cost - prices.noEvidence)
}
