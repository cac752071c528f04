import { primaryLanguage } from '../../labels/labels.ts'

/** Tell where a word in small letters may be divided: the numbers of letters before each break. */
export type Breaks = (word: string) => readonly number[]

type Module = () => Promise<{ default: { hyphenateSync: Hyphenate } }>
type Hyphenate = (text: string, options: { minWordLength: number; html: boolean }) => string

/**
 * Patterns by language, of hyph-utf8; none is under the GPL or LGPL. MIT: German, British, Spanish,
 * French, Italian; American ones may be copied by all, with their notice.
 */
const patterns: Readonly<Record<string, Module>> = {
  de: () => import('hyphen/de-1996/index.js'),
  'de-1901': () => import('hyphen/de-1901/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  'en-us': () => import('hyphen/en-us/index.js'),
  es: () => import('hyphen/es/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  it: () => import('hyphen/it/index.js'),
}

/** Where English is divided as in America: by its sound, not by its parts. */
const american = /^en\b.*-(us|ph|pr)\b/i

/** Load the patterns of a language, BCP 47; `undefined` when it is not divided, or not by us. */
export async function loadPatterns(lang: string): Promise<Breaks | undefined> {
  const load = patterns[nameOf(lang)]
  if (!load) return undefined
  const { hyphenateSync } = (await load()).default
  return word => {
    const breaks: number[] = []
    let before = 0
    const parts = hyphenateSync(word, { minWordLength: 1, html: false }).split('\u00ad')
    for (const { length } of parts.slice(0, -1)) {
      before += length
      breaks.push(before)
    }
    return breaks
  }
}

function nameOf(lang: string): string {
  if (american.test(lang)) return 'en-us'
  if (/^de\b.*-1901\b/i.test(lang)) return 'de-1901'
  return primaryLanguage(lang)
}
