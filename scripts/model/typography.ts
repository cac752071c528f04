/** The locales that have rules of their own, as BCP 47 tags. `EU` is the tag of the Union's institutions. */
export const typographies = [
  'fr-FR',
  'fr-CA',
  'fr-CH',
  'fr-EU',
  'en-GB',
  'en-US',
  'de-DE',
  'de-CH',
  'it',
  'es',
  'ja',
  'ar',
] as const
export type Typography = (typeof typographies)[number]
