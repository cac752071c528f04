import { en } from './en.ts'
import { fr } from './fr.ts'
import type { LabelSet } from './label-set.ts'

const sets: Readonly<Record<string, LabelSet>> = { en, fr }

/** Pick the tool's own words for a BCP 47 language; English where we have no others. */
export function labelsFor(lang: string): LabelSet {
  return sets[primaryLanguage(lang)] ?? en
}

/** The primary subtag of a BCP 47 tag, in lower case: `fr-CA` → `fr`. */
export const primaryLanguage = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? ''
