import { ar } from './ar.ts'
import { de } from './de.ts'
import { deCh } from './de-ch.ts'
import { en } from './en.ts'
import { enUs } from './en-us.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import type { LabelSet } from './label-set.ts'

/** All the words of the tool, by language; of a country alone, where it has other words. */
export const labelSets: Readonly<Record<string, LabelSet>> = {
  ...{ ar, de, en, es, fr, it, ja },
  ...{ 'de-ch': deCh, 'de-li': deCh, 'en-ph': enUs, 'en-us': enUs },
}

/** Pick the tool's own words for a BCP 47 language; English where we have no others. */
export function labelsFor(lang: string): LabelSet {
  const [language = '', ...others] = lang.toLowerCase().split('-')
  const country = others.find(part => /^[a-z]{2}$/.test(part))
  return labelSets[`${language}-${country}`] ?? labelSets[language] ?? en
}

/** Put a name or a number into a label that has one place for it. */
export const labelWith = (label: string, value: string | number): string =>
  label.replace(/\{\w+\}/, () => String(value))

/** The primary subtag of a BCP 47 tag, in lower case: `fr-CA` → `fr`. */
export const primaryLanguage = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? ''
