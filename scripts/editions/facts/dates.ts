import { primaryLanguage } from '../../labels/labels.ts'
import type { Fact } from './fact.ts'

/** Facts that were found, and the text without them, blanks in their place. */
export interface Found {
  readonly facts: readonly Fact[]
  readonly rest: string
}

/** What may stand between two days of one month, in any of the languages. */
const day = String.raw`\d{1,2}(?:er|º|°|\.|st|nd|rd|th)?`
const between = String.raw`\s*(?:[-–—,&]|et|and|und|e|y|to|au|bis|al|a)\s*(?:le |the )?`
const days = String.raw`(?<!\p{L}|\d|\d[.,])(${day}(?:${between}${day})*)`

/** English months that are words as well: only after a word that a month follows, or before a year. */
const doubtful = /^(may|march|mars)$/i
const beforeMonth =
  /\b(in|of|since|until|till|by|from|to|early|late|mid|last|next|this|and|between|before|after|through|during)[\s-]$/i

/** The names of months, long and short, by their number. Source: Unicode CLDR, by Intl. */
function monthsOf(lang: string, forms: readonly ('short' | 'long')[]): Map<string, number> {
  const names = new Map<string, number>()
  for (const month of forms) {
    const format = new Intl.DateTimeFormat(lang, { month, timeZone: 'UTC' })
    for (let number = 1; number <= 12; number++) {
      const name = format.format(Date.UTC(2000, number - 1, 1)).replace(/\.$/, '')
      if (/^\p{L}{3,}$/u.test(name)) names.set(name.toLowerCase(), number)
    }
  }
  return names
}

/**
 * Find the dates of a text: days (`04-09`) and months (`04`) apart from their years, which are numbers, since one
 * language may leave out a year that was just named. Times of the day are found as well.
 */
export function datesIn(text: string, lang: string): Found {
  const facts: Fact[] = []
  let rest = text
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Fact[] | undefined) => {
    for (const match of rest.matchAll(pattern)) {
      const found = read(match)
      if (!found) continue
      facts.push(...found)
      rest =
        rest.slice(0, match.index) +
        ' '.repeat(match[0].length) +
        rest.slice(match.index + match[0].length)
    }
  }
  take(/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, ([words, year = '', month, date]) => [
    { kind: 'number', key: year, words },
    ...datesOf(Number(month), date ?? '', words),
  ])
  if (/^(ja|zh)\b/.test(lang)) {
    take(
      /(\d{1,2})月((?:(?:と|、|・|〜|~|-|–|から|および|,)?\d{1,2}日?(?!\d|月|年))*)/g,
      ([words, month, dates = '']) => datesOf(Number(month), dates, words),
    )
    take(/(\d{1,2})時(?:(\d{1,2})分)?/g, ([words, hour = '', minute = '0']) => [
      timeOf(hour, minute, words),
    ])
    return { facts, rest }
  }
  take(
    /(?<!\d)(\d{1,2})(?:[:.]| ?h ?)(\d{2})(?!\d|[.,]\d)(?=\s?(?:Uhr|[ap]\.?m)?)/gu,
    ([words, hour = '', minute = '']) =>
      /[:h]/.test(words) ? [timeOf(hour, minute, words)] : undefined,
  )
  const months = monthsOf(primaryLanguage(lang), ['short', 'long'])
  const longMonths = monthsOf(primaryLanguage(lang), ['long'])
  if (months.size === 0) return { facts, rest }
  const month = `(${[...months.keys()].toSorted((a, b) => b.length - a.length).join('|')})`
  const numberOf = (name: string) => months.get(name.toLowerCase()) ?? 0
  take(
    new RegExp(String.raw`${days}\s+(?:de |of )?${month}(?!\p{L})`, 'giu'),
    ([words, dates = '', name = '']) => datesOf(numberOf(name), dates, words),
  )
  if (primaryLanguage(lang) === 'en')
    take(
      new RegExp(
        String.raw`(?<!\p{L})${month}\.? (${day}(?:${between}${day})*)(?![\d\p{L}])`,
        'giu',
      ),
      ([words, name = '', dates = '']) => datesOf(numberOf(name), dates, words),
    )
  take(new RegExp(String.raw`(?<!\p{L})${month}(?!\p{L})`, 'giu'), match => {
    const [words, name = ''] = match
    const behind = rest.slice(match.index + words.length)
    const isDated = /^\.?,? (de )?\d{4}/.test(behind)
    // A capital in English and German, none elsewhere but at the beginning: a month, and no other word.
    const isCapital = words[0] !== words[0]?.toLowerCase()
    if (doubtful.test(name)) {
      const isLower = words === 'mars'
      if (!isDated && !isLower && !(isCapital && beforeMonth.test(rest.slice(0, match.index))))
        return undefined
    } else if (!longMonths.has(name.toLowerCase()) && !isDated) return undefined
    return datesOf(numberOf(name), '', words)
  })
  return { facts, rest }
}

function datesOf(month: number, dates: string, words: string): Fact[] {
  const two = (number: number) => String(number).padStart(2, '0')
  const days = [...dates.matchAll(/\d+/g)].map(([date]) => Number(date))
  return [
    { kind: 'date', key: two(month), words },
    ...days.map(date => ({ kind: 'date', key: `${two(month)}-${two(date)}`, words }) as const),
  ]
}

const timeOf = (hour: string, minute: string, words: string): Fact => ({
  kind: 'date',
  key: `${Number(hour)}:${minute.padStart(2, '0')}`,
  words,
})
