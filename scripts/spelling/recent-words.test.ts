import { expect, test } from 'vitest'
import { shippedDictionary } from '../fixtures/dictionaries.ts'
import { recentWords } from './recent-words.ts'

test.each([
  ['en', 'en-GB'],
  ['en', 'en-US'],
  ['es', 'es'],
  ['fr', 'fr'],
])(
  'the words of %s are not in the dictionary of %s, which would make them idle',
  async (primary, lang) => {
    const dictionary = await shippedDictionary(lang)
    const words = recentWords[primary] ?? []
    expect(words.length).toBeGreaterThan(0)
    expect(new Set(words).size).toBe(words.length)
    expect(words.filter(word => dictionary.has(word))).toEqual([])
  },
)
