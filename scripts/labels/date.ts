import { labelsFor } from './labels.ts'
import { localeOf } from './locale.ts'

/**
 * Write an ISO 8601 date in words: `2026-11-23`, `fr` → `23 novembre 2026`. A year or a month
 * alone stays as coarse as it is; what is no date comes back as it is.
 */
export function longDate(iso: string, lang: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso)
  if (!match) return iso
  const [, year = '', month, day] = match
  if (!month) return year
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  const locale = localeOf(lang)
  const words = new Intl.DateTimeFormat(locale.toString(), {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date)
  const first = firsts[locale.language]
  return first && day === '01' ? words.replace(/^1(?= )/, first) : words
}

/** The first of a month, where it is said as an ordinal. Source: interinstitutional style guide, 10. */
const firsts: Readonly<Record<string, string>> = { fr: '1er', it: '1º' }

/** Write an instant in words, in the zone it is given in: `1 décembre 2026, 06:00 (UTC+01:00)`. */
export function momentInWords(iso: string, lang: string): string {
  const match = /T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})$/.exec(iso)
  if (!match) return longDate(iso, lang)
  const [, time, zone] = match
  return `${longDate(iso, lang)}${labelsFor(lang).comma}${time} (UTC${zone === 'Z' ? '' : zone})`
}
