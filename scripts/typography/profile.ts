import { primaryLanguage } from '../labels/labels.ts'
import type { Typography } from '../model/typography.ts'
import { arabic } from './arabic/arabic.ts'
import { americanEnglish, britishEnglish } from './english/english.ts'
import {
  frenchOfCanada,
  frenchOfFrance,
  frenchOfSwitzerland,
  frenchOfTheUnion,
} from './french/french.ts'
import { germanOfGermany, germanOfSwitzerland } from './german/german.ts'
import { italian } from './italian/italian.ts'
import { japanese } from './japanese/japanese.ts'
import type { TypographyRule } from './rule.ts'
import { spanish } from './spanish/spanish.ts'

/** How a locale sets its text. */
export interface Profile {
  /** In the order in which they run, each on what the one before has made. */
  readonly rules: readonly TypographyRule[]
  /**
   * What is raised in print, as the endings of ordinals are: each pattern, with the flag `g`, matches that
   * alone. In plain text, such as metadata, modifier letters stand for it.
   */
  readonly raised: readonly RegExp[]
  /** Line ends that leave no space in the outputs, with the flag `g`; in manuscripts they stay. Else: blanks. */
  readonly lineEnds?: RegExp
}

const profiles: Readonly<Record<Typography, Profile>> = {
  'fr-FR': frenchOfFrance,
  'fr-CA': frenchOfCanada,
  'fr-CH': frenchOfSwitzerland,
  'fr-EU': frenchOfTheUnion,
  'en-GB': britishEnglish,
  'en-US': americanEnglish,
  'de-DE': germanOfGermany,
  'de-CH': germanOfSwitzerland,
  it: italian,
  es: spanish,
  ja: japanese,
  ar: arabic,
}

/** Whose rules a language has that says no region, or one without rules of its own. */
const byLanguage: Readonly<Record<string, Typography>> = {
  ar: 'ar',
  de: 'de-DE',
  en: 'en-GB',
  es: 'es',
  fr: 'fr-FR',
  it: 'it',
  ja: 'ja',
}

/** Regions that write as another does. */
const byRegion: Readonly<Record<string, Typography>> = {
  'de-LI': 'de-CH',
  'en-PH': 'en-US',
}

/** Find the locale whose rules a BCP 47 tag has; a work may choose one for its own language. */
export function typographyOf(lang: string, chosen?: Typography): Typography | undefined {
  const primary = primaryLanguage(lang)
  if (chosen !== undefined && primaryLanguage(chosen) === primary) return chosen
  // A region is two letters or three digits; a script of four letters may stand before it.
  const region = /^[a-z]+(?:-[a-z]{4})?-([a-z]{2}|\d{3})\b/i.exec(lang)?.[1]?.toUpperCase()
  const tag = `${primary}-${region}`
  return isTypography(tag) ? tag : (byRegion[tag] ?? byLanguage[primary])
}

const isTypography = (tag: string): tag is Typography => Object.hasOwn(profiles, tag)

/** The rules of a language; none for one that we know none of. */
export function profileOf(lang: string, chosen?: Typography): Profile | undefined {
  const typography = typographyOf(lang, chosen)
  return typography && profiles[typography]
}
