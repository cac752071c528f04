import type { Fact } from './fact.ts'

/** How often each word of an edition stands there with a capital and without, accents taken off. */
export interface Vocabulary {
  readonly capitals: ReadonlyMap<string, number>
  readonly small: ReadonlyMap<string, number>
}

const word =
  /\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*(?:-\p{Script=Latin}[\p{Script=Latin}\p{M}\d]*)*/gu

/** Words with a capital that follow each other: a name with its parts. */
const sequence = new RegExp(
  String.raw`(?=\p{Lu})${word.source}(?:\s(?=\p{Lu})${word.source})*`,
  'gu',
)

/** Gather the words of an edition. */
export function vocabularyOf(text: string): Vocabulary {
  const capitals = new Map<string, number>()
  const small = new Map<string, number>()
  for (const [found] of text.matchAll(word)) {
    const counts = /^\p{Lu}/u.test(found) ? capitals : small
    counts.set(folded(found), (counts.get(folded(found)) ?? 0) + 1)
  }
  return { capitals, small }
}

/**
 * The names that two editions share: written alike in both, a small word in neither, and in neither more
 * than twice as often as in the other. What one quotes once and the other translates is no name of both.
 */
export function sharedNames(one: Vocabulary, other: Vocabulary): Set<string> {
  const isName = ([name, count]: readonly [string, number]) => {
    const others = other.capitals.get(name) ?? 0
    const isEven = Math.min(count, others) * 2 >= Math.max(count, others)
    return name.length > 1 && isEven && !one.small.has(name) && !other.small.has(name)
  }
  return new Set([...one.capitals].filter(isName).map(([name]) => name))
}

/**
 * Find the names of a text that both editions know. A name in parts is one fact, for which any part answers:
 * where one side has “Mark Rutte” and the other “Rutte”, nothing is missing.
 */
export function namesIn(text: string, shared: ReadonlySet<string>): Fact[] {
  return [...text.matchAll(sequence)].flatMap(([words]): Fact[] => {
    const also = (words.match(word) ?? []).map(folded).filter(part => shared.has(part))
    return also.length > 0 ? [{ kind: 'name', key: also.join(' '), also, words }] : []
  })
}

const folded = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
