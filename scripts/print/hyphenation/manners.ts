import { primaryLanguage } from '../../labels/labels.ts'

/** How a language divides its words, patterns apart. */
export interface Manner {
  /** The fewest letters before a break, after it, and of a word that is divided. */
  readonly left: number
  readonly right: number
  readonly shortest: number
  /** Whether a word that has a hyphen is parted there alone. */
  readonly compounds: 'whole' | 'parts'
  /** Whether a capital is no sign of a name. */
  readonly hasCapitalNouns: boolean
}

/**
 * The minima are those for which the patterns were made or are set with (`hyphenmins` of hyph-utf8,
 * for French babel-french, 2 and 3: Imprimerie nationale, « Divisions »). Compounds are parted at their
 * hyphen alone by Imprimerie nationale and by Chicago, 7.40; German ones are too long for that.
 */
const manners: Readonly<Record<string, Manner>> = {
  de: { left: 2, right: 2, shortest: 6, compounds: 'parts', hasCapitalNouns: true },
  en: { left: 2, right: 3, shortest: 6, compounds: 'whole', hasCapitalNouns: false },
  es: { left: 2, right: 2, shortest: 6, compounds: 'whole', hasCapitalNouns: false },
  fr: { left: 2, right: 3, shortest: 6, compounds: 'whole', hasCapitalNouns: false },
  it: { left: 2, right: 2, shortest: 6, compounds: 'whole', hasCapitalNouns: false },
}

/** Look up the manner of a language, BCP 47; of one without patterns there is none. */
export const mannerOf = (lang: string): Manner | undefined => manners[primaryLanguage(lang)]
