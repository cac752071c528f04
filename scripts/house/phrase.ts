import type { Token } from './tokens.ts'

/**
 * A phrase in the notation of house lists, taken apart. Words are parted by blanks; `a|b` is either word, `a*`
 * a word that begins so, `a?` a word that may be missing; `-a|b` at the beginning or the end, that no such
 * word stands before or after it. A word with a capital is met in that writing alone. Matching takes time in
 * proportion to phrase and text, whatever the phrase is: a manuscript may give some.
 */
export interface Phrase {
  readonly words: readonly PhraseWord[]
  readonly notAfter: PhraseWord | undefined
  readonly notBefore: PhraseWord | undefined
}

interface PhraseWord {
  readonly exact: ReadonlySet<string>
  readonly beginnings: readonly string[]
  readonly optional: boolean
}

/** Take a phrase apart; `undefined` when no word of it has to be there. */
export function readPhrase(notation: string): Phrase | undefined {
  const parts = notation.replaceAll('’', "'").trim().split(/\s+/).filter(Boolean)
  const words = parts
    .filter(part => !part.startsWith('-'))
    .flatMap(parted)
    .map(readWord)
  const begins = words.findIndex(word => !word.optional)
  if (begins < 0) return undefined
  // What may be missing before the first word says nothing.
  return {
    words: words.slice(begins),
    notAfter: neighbour(parts.at(0)),
    notBefore: parts.length > 1 ? neighbour(parts.at(-1)) : undefined,
  }
}

const neighbour = (part = '') => (part.startsWith('-') ? readWord(part.slice(1)) : undefined)

/** `l'emphase` is two words, as it is in a text. */
const parted = (part: string): string[] =>
  part.includes('|') ? [part] : (part.match(/[^']+'?\??/g) ?? [])

function readWord(part: string): PhraseWord {
  const alternatives = part.replace(/\?$/, '').split('|').filter(Boolean)
  return {
    exact: new Set(alternatives.filter(word => !word.endsWith('*'))),
    beginnings: alternatives
      .filter(word => word.endsWith('*') && word.length > 1)
      .map(word => word.slice(0, -1)),
    optional: part.endsWith('?'),
  }
}

const isWord = ({ exact, beginnings }: PhraseWord, { text, lower }: Token): boolean =>
  exact.has(text) ||
  exact.has(lower) ||
  beginnings.some(beginning => text.startsWith(beginning) || lower.startsWith(beginning))

/** The first letters of words that a phrase may begin with, in lower case: two, or all there are. */
export function keysOf({ words }: Phrase): string[] {
  const [first] = words
  if (!first) return []
  return [...first.exact, ...first.beginnings].map(word => keyOf(word.toLowerCase()))
}

export const keyOf = (lower: string): string => lower.slice(0, 2)

/** Match a phrase at a token: the number of tokens that it takes, at its longest; 0 when it does not stand there. */
export function matchAt(phrase: Phrase, tokens: readonly Token[], at: number): number {
  const { words, notAfter, notBefore } = phrase
  const before = tokens[at - 1]
  if (notAfter && before && tokens[at]?.joined && isWord(notAfter, before)) return 0
  let longest = 0
  let states = withOptional(new Set([0]), words)
  for (let count = 0; states.size > 0; count++) {
    const token = tokens[at + count]
    const followed = notBefore && token?.joined && isWord(notBefore, token)
    if (states.has(words.length) && !followed) longest = count
    if (!token || (count > 0 && !token.joined)) break
    const next = new Set<number>()
    for (const state of states) {
      const word = words[state]
      if (word && isWord(word, token)) next.add(state + 1)
    }
    states = withOptional(next, words)
  }
  return longest
}

/** The states, and those that follow when words are left out which may be. */
function withOptional(states: Set<number>, words: readonly PhraseWord[]): Set<number> {
  for (const state of states) if (words[state]?.optional) states.add(state + 1)
  return states
}
