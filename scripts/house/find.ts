import { keyOf, keysOf, matchAt, type Phrase, readPhrase } from './phrase.ts'
import { tokensOf } from './tokens.ts'

/** Where a phrase stands in a text, in UTF-16 units. */
export interface Stretch<Entry> {
  readonly entry: Entry
  readonly start: number
  readonly end: number
}

/** Finds phrases in a text, in order; of two that overlap, the one that begins first, or is longer. */
export type Find<Entry> = (text: string) => Stretch<Entry>[]

/** Make the search for phrases: pairs of a notation and what it stands for. `spaced`: words have blanks between them. */
export function finder<Entry>(
  phrases: readonly (readonly [notation: string, entry: Entry])[],
  spaced: boolean,
): Find<Entry> {
  return apart(spaced ? findWords(phrases) : findLetters(phrases))
}

function findWords<Entry>(phrases: readonly (readonly [string, Entry])[]): Find<Entry> {
  const index = new Map<string, { phrase: Phrase; entry: Entry }[]>()
  for (const [notation, entry] of phrases) {
    const phrase = readPhrase(notation)
    if (!phrase) continue
    for (const key of new Set(keysOf(phrase)))
      index.set(key, [...(index.get(key) ?? []), { phrase, entry }])
  }
  return text => {
    const tokens = tokensOf(text)
    return tokens.flatMap(({ lower, start }, at) =>
      [keyOf(lower), lower.slice(0, 1)]
        .flatMap(key => index.get(key) ?? [])
        .flatMap(({ phrase, entry }) => {
          const count = matchAt(phrase, tokens, at)
          const last = tokens[at + count - 1]
          return count > 0 && last ? [{ entry, start, end: last.end }] : []
        }),
    )
  }
}

/** Without blanks a phrase is its letters; `|` parts those that mean the same, `-` what may not follow. */
function findLetters<Entry>(phrases: readonly (readonly [string, Entry])[]): Find<Entry> {
  const words = phrases.flatMap(([notation, entry]) =>
    notation.split('|').flatMap(form => {
      const [word = '', after] = form.split('-')
      return word === '' ? [] : [{ word, after, entry }]
    }),
  )
  return text =>
    words.flatMap(({ word, after, entry }) => {
      const found: Stretch<Entry>[] = []
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const end = at + word.length
        if (!after || !text.startsWith(after, end)) found.push({ entry, start: at, end })
      }
      return found
    })
}

function apart<Entry>(find: Find<Entry>): Find<Entry> {
  return text => {
    let end = 0
    return find(text)
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(stretch => {
        const free = stretch.start >= end
        if (free) end = stretch.end
        return free
      })
  }
}
