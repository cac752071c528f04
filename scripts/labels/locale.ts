/**
 * The locale of `Intl` for a language, BCP 47. English without a country is read everywhere: day before
 * month, as the rest of the world has it. A tag that no `Intl` takes is English. Digits are those of the
 * page's other numbers, unless the tag asks for others (`ar-EG-u-nu-arab`).
 */
export function localeOf(lang: string): Intl.Locale {
  const tag = lang.toLowerCase() === 'en' ? 'en-GB' : lang
  try {
    const locale = new Intl.Locale(tag)
    return locale.numberingSystem ? locale : new Intl.Locale(tag, { numberingSystem: 'latn' })
  } catch {
    return new Intl.Locale('en-GB')
  }
}

/** Join names as a language has it: `A, B et C`. */
export const listOf = (items: readonly string[], lang: string): string =>
  new Intl.ListFormat(localeOf(lang).toString(), { type: 'conjunction' }).format(items)

/** Write a number: `12 345`, in Switzerland `12’345`. */
export const numberOf = (count: number, lang: string): string =>
  new Intl.NumberFormat(localeOf(lang).toString()).format(count).replaceAll("'", '’')
