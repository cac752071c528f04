import { primaryLanguage } from '../labels/labels.ts'

/** Languages whose words change before a vowel: l’OTAN, an hour. */
const eliding = new Set(['ca', 'en', 'fr', 'it'])

/**
 * What replaces a word in a text, with the capital of the word found; `undefined` where the words around it may
 * have to change as well: where one begins with a vowel and the other does not.
 */
export function sureText(found: string, prefer: string, lang: string): string | undefined {
  if (eliding.has(primaryLanguage(lang)) && hasVowel(found) !== hasVowel(prefer)) return undefined
  const first = found.charAt(0)
  const begins = first !== first.toLowerCase() && found.slice(1) === found.slice(1).toLowerCase()
  return begins ? prefer.charAt(0).toUpperCase() + prefer.slice(1) : prefer
}

const hasVowel = (word: string) => /^[aeiouyh]/i.test(word.normalize('NFD'))
