import { primaryLanguage } from '../labels/labels.ts'
import { combining } from './combining.ts'
import type { Dictionary } from './dictionary.ts'
import { elisionOf } from './elisions.ts'
import type { Terms } from './terms.ts'
import type { Word } from './words.ts'

/** Tells whether a language or a work has a word, by itself or with what stands around it. */
export type Known = (word: string, around?: Pick<Word, 'elided' | 'next'>) => boolean

/**
 * Make the question that a text's words are asked. A word is known when dictionary or work have it: as it
 * stands, with the article before or the full stop or apostrophe that follows, in English without its possessive or its
 * accents, or part by part when it has hyphens.
 */
export function knownBy(dictionary: Dictionary, terms: Terms, lang: string): Known {
  const primary = primaryLanguage(lang)
  const has = (word: string) => dictionary.has(word) || terms.has(word)
  const isWord = (word: string) => has(word) || barer(word, primary).some(has)
  const isPart = (part: string) => {
    const bare = part.slice(elisionOf(part, lang))
    return bare.length < 2 || combining[primary]?.has(bare.toLowerCase()) || isWord(bare)
  }
  return (word, { elided, next } = { elided: '', next: '' }) =>
    isWord(word) ||
    (elided !== '' && has(elided + word)) ||
    (next === '.' && dictionary.has(`${word}.`)) ||
    (/['’]/.test(next) && dictionary.has(`${word}'`)) ||
    (word.includes('-') && word.split('-').every(isPart))
}

/**
 * What is left of a word without what dictionaries do not have with every word: English genitives, plurals
 * of acronyms and accents of loan words; German "es", shortened and joined.
 */
function barer(word: string, primary: string): string[] {
  const joined = /^(.+)'s$/i.exec(word)?.[1]
  if (primary === 'de') return joined && /^\p{Ll}/u.test(word) ? [joined] : []
  if (primary !== 'en') return []
  const acronym = /^(\p{Lu}{2,})s$/u.exec(word)?.[1]
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '')
  return [joined, acronym, plain === word ? undefined : plain].filter(bare => bare !== undefined)
}
