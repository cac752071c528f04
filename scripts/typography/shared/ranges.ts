import { patternRule, type TypographyRule } from '../rule.ts'
import { maskedTime, regex } from './pattern.ts'

/** What tells a range from a score, a telephone or a part number. */
interface RangeWords {
  /** Before it, with the blank left out: `pp.`, `S.`, `years`. Sources of patterns. */
  readonly before: readonly string[]
  /** After it: units and what is counted. */
  readonly after: readonly string[]
  /** Names of days and months. */
  readonly names: readonly string[]
}

/** The dash from one number, time, day or month to another is an en dash without blanks. */
export function ranges({ before, after, names }: RangeWords): readonly TypographyRule[] {
  const counted = new RegExp(
    `^[ \\u00a0\\u202f]?(?:%|[€£$]|${after.join('|')})(?![\\p{L}\\p{N}])`,
    'u',
  )
  const labelled = new RegExp(
    `(?:[£$€]|(?<![\\p{L}\\p{N}])(?:${before.join('|')})[ \\u00a0\\u202f]?)$`,
    'u',
  )
  const name = `(?:${names.join('|')})`
  return [
    patternRule('typo-dash', /(\d{1,5})-(\d{1,5})(?![\p{L}\p{N}_/-]|[.,:]\d)/gu, (match, text) => {
      const { 0: whole, 1: from = '', 2: to = '', index } = match
      const left = text.slice(Math.max(0, index - 16), index)
      // Digits before it make it a telephone's; a letter or a sign, a name or a code.
      if (/[\p{L}\p{N}.,/+_:\-–]$|\d[ \u00a0\u202f]$/u.test(left)) return whole
      const right = text.slice(index + whole.length, index + whole.length + 16)
      const isRange =
        areYears(from, to) || (rises(from, to) && (labelled.test(left) || counted.test(right)))
      return isRange ? `${from}–${to}` : whole
    }),
    patternRule('typo-dash', /(\d{4}) [-–] (\d{4})(?![\p{L}\p{N}])/gu, (match, text) => {
      const { 0: whole, 1: from = '', 2: to = '', index } = match
      const isRange = areYears(from, to) && !/[\p{L}\p{N}.,/+-]/u.test(text[index - 1] ?? '')
      return isRange ? `${from}–${to}` : whole
    }),
    patternRule(
      'typo-dash',
      regex`(?: [-–] |-)(?=${maskedTime})(?<=${maskedTime}(?: [-–] |-))`,
      () => '–',
    ),
    patternRule(
      'typo-dash',
      regex`-(?=${name}(?![\p{L}\p{N}-]))(?<=(?<![\p{L}\p{N}-])${name}-)`,
      () => '–',
    ),
  ]
}

/** `1914-1918`, `1939-45`; 1914-12 may be a month. */
function areYears(from: string, to: string): boolean {
  if (!/^(?:1\d|20)\d\d$/.test(from)) return false
  if (to.length === 4) return /^(?:1\d|20)\d\d$/.test(to) && from < to
  return to.length === 2 && to > '12' && to > from.slice(2)
}

/** `12-15`, and `123-5` for 123 to 125. */
function rises(from: string, to: string): boolean {
  if (to.length < from.length) return to > from.slice(-to.length) && !to.startsWith('0')
  return Number(from) < Number(to) && !from.startsWith('0')
}
