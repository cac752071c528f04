import { primaryLanguage } from '../../labels/labels.ts'
import type { Fact } from './fact.ts'
import { type Months, monthsByLanguage } from './months.ts'

/** Facts that were found, and the text without them, blanks in their place. */
export interface Found {
  readonly facts: readonly Fact[]
  readonly rest: string
}

/** A pattern, and what its matches say; nothing where one is no date after all. */
interface Reading {
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, text: string) => readonly Fact[] | undefined
}

const day = String.raw`\d{1,2}(?:er|º|°|\.|st|nd|rd|th)?`
/** What may stand between two days of one month, in any of the languages. */
const between = String.raw`\s*(?:[-–—,&]|et|and|und|e|y|to|au|bis|al|a)\s*(?:le\s|the\s)?`
/** Bounded, so that a long list of numbers is not read through from each of them. */
const days = `${day}(?:${between}${day}){0,4}`

const iso: Reading = {
  pattern: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g,
  read: ([words, year = '', month, date = '']) => [
    { kind: 'number', key: year, words },
    ...datesOf(Number(month), date, words),
  ],
}

/** 4月8日と9日, 4月8、9日; 14時30分. */
const japanese: readonly Reading[] = [
  iso,
  {
    pattern: /(\d{1,2})月((?:\d{1,2}日?(?:と|、|・|〜|~|-|–|から|および|,)){0,4}\d{1,2}日)?/g,
    read: ([words, month, dates = '']) => datesOf(Number(month), dates, words),
  },
  {
    pattern: /(\d{1,2})時(?!間)(?:(\d{1,2})分)?/g,
    read: ([words, hour = '', minute = '0']) => [timeOf(hour, minute, words)],
  },
]

const clock: Reading = {
  pattern: /(?<![\d:.,])(\d{1,2})(?::|\s?h\s?)(\d{2})(?![\d:])/gu,
  read: ([words, hour = '', minute = '']) => [timeOf(hour, minute, words)],
}

const readings: ReadonlyMap<string, readonly Reading[]> = new Map([
  ['ja', japanese],
  ['zh', japanese],
  ...[...monthsByLanguage].map(
    ([lang, months]) => [lang, [iso, clock, ...readingsOf(lang, months)]] as const,
  ),
])

/**
 * Find the dates of a text: days (`04-09`) and months (`04`) apart from their years, which are numbers, since one
 * language may leave out a year that was just named. Times of the day are found as well.
 */
export function datesIn(text: string, lang: string): Found {
  const facts: Fact[] = []
  let rest = text
  for (const { pattern, read } of readings.get(primaryLanguage(lang)) ?? [iso, clock]) {
    const parts: string[] = []
    let end = 0
    for (const match of rest.matchAll(pattern)) {
      const found = read(match, rest)
      if (!found) continue
      facts.push(...found)
      parts.push(rest.slice(end, match.index), ' '.repeat(match[0].length))
      end = match.index + match[0].length
    }
    rest = parts.join('') + rest.slice(end)
  }
  return { facts, rest }
}

function readingsOf(lang: string, { numbers, full, pattern }: Months): Reading[] {
  const numberOf = (name: string) => numbers.get(name.toLowerCase()) ?? 0
  const dayFirst: Reading = {
    pattern: new RegExp(
      String.raw`(?<!\p{L}|\d|\d[.,])(${days})\s+(?:de\s|of\s)?${pattern}(?!\p{L})`,
      'giu',
    ),
    read: ([words, dates = '', name = '']) => datesOf(numberOf(name), dates, words),
  }
  const monthFirst: Reading = {
    pattern: new RegExp(String.raw`(?<!\p{L})${pattern}\.?\s(${days})(?![\d\p{L}])`, 'giu'),
    read: ([words, name = '', dates = '']) => datesOf(numberOf(name), dates, words),
  }
  const alone: Reading = {
    pattern: new RegExp(String.raw`(?<!\p{L})${pattern}(?!\p{L})`, 'giu'),
    read: ({ 0: words, 1: name = '', index }, text) => {
      const isDated = /^\.?,?\s(?:de\s)?\d{4}/.test(text.slice(index + words.length))
      const facts = datesOf(numberOf(name), '', words)
      if (isDated) return facts
      if (!full.has(name.toLowerCase())) return undefined
      if (lang === 'en') return inEnglish(words, facts)
      // “Mars” is a planet.
      return lang === 'fr' && words === 'Mars' ? undefined : facts
    },
  }
  return [dayFirst, ...(lang === 'en' ? [monthFirst] : []), alone]
}

/** English months have a capital; “May” and “March” may be the first word of a sentence as well. */
function inEnglish(words: string, facts: readonly Fact[]): readonly Fact[] | undefined {
  if (words === words.toLowerCase()) return undefined
  return /^(may|march)$/i.test(words) ? facts.map(fact => ({ ...fact, weak: true })) : facts
}

function datesOf(month: number, dates: string, words: string): Fact[] {
  const two = (number: number) => String(number).padStart(2, '0')
  const all = [...dates.matchAll(/\d+/g)].map(([date]) => Number(date))
  return [
    { kind: 'date', key: two(month), words },
    ...all.map(date => ({ kind: 'date', key: `${two(month)}-${two(date)}`, words }) as const),
  ]
}

const timeOf = (hour: string, minute: string, words: string): Fact => ({
  kind: 'date',
  key: `${Number(hour)}:${minute.padStart(2, '0')}`,
  words,
})
