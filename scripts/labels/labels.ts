import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { LabelSet } from './label-set.ts'

/** All the words of the tool, by primary language. */
export const labelSets: Readonly<Record<string, LabelSet>> = { ar, en, fr, ja }

/** Pick the tool's own words for a BCP 47 language; English where we have no others. */
export function labelsFor(lang: string): LabelSet {
  return labelSets[primaryLanguage(lang)] ?? en
}

/** Put a note's name or number into a label that has a place for it. */
export const labelWith = (label: string, note: string): string => label.replace('{note}', note)

/** The primary subtag of a BCP 47 tag, in lower case: `fr-CA` → `fr`. */
export const primaryLanguage = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? ''
