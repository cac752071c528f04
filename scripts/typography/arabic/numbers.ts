import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { digits, letters } from './characters.ts'

const months = [
  ...['يناير', 'فبراير', 'مارس', 'أبريل', 'إبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر'],
  ...['أكتوبر', 'نوفمبر', 'ديسمبر'],
  ...['كانون', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين'],
].join('|')
const units = 'كم|م|سم|مم|كغ|كغم|غ|طن|هكتار|كيلومترا?|مترا?|كيلوغراما?|ميغاواط'
const eras = 'م|هـ|ق\\.م'

const number = `[\\d${digits}]`
const end = `(?![${letters}])`

/** Write a digit of one kind as one of the other; both kinds have their ten in order from zero. */
function likeFirst([number]: RegExpExecArray): string {
  const zero = /^\d/.test(number) ? 0x30 : /^[\u0660-\u0669]/.test(number) ? 0x660 : 0x6f0
  return number.replace(/[\d\u0660-\u0669\u06f0-\u06f9]/g, digit =>
    String.fromCodePoint(zero + ((digit.codePointAt(0) ?? 0) & 15)),
  )
}

/**
 * Whichever digits are typed stay, each kind with its own signs; a number that has two kinds gets those it
 * begins with. A number stays with its unit, a day with its month.
 * Source: CLDR, ar, numbering systems `arab` and `latn`.
 */
export const numbers: readonly TypographyRule[] = [
  inSource(patternRule('typo-number', new RegExp(`${number}{2,}`, 'g'), likeFirst)),
  patternRule('typo-number', new RegExp(`(?<=[${digits}]) ?[%٪]`, 'g'), () => '٪'),
  patternRule('typo-number', /(?<=\d) [%٪]/g, () => '%'),
  // Three digits after a comma are thousands, one or two are a fraction. A point before three may be either.
  patternRule(
    'typo-number',
    new RegExp(`(?<=[${digits}]),(?=[${digits}]{3}(?![${digits}]))`, 'g'),
    () => '٬',
  ),
  patternRule(
    'typo-number',
    new RegExp(
      `(?<=(?<![${digits}][.,])(?<![${digits}])[${digits}]{1,9})[.,](?=[${digits}]{1,2}(?![${digits}.,]))`,
      'g',
    ),
    () => '٫',
  ),
  patternRule(
    'typo-unit',
    new RegExp(`(?<=${number}) (?=(?:${units})${end})`, 'g'),
    () => '\u00a0',
  ),
  patternRule(
    'typo-date',
    new RegExp(`(?<=(?<!${number})${number}{1,2}) (?=(?:${months})${end})`, 'g'),
    () => '\u00a0',
  ),
  patternRule(
    'typo-date',
    new RegExp(`(?<=${number}{3,4}) (?=(?:${eras})${end})`, 'g'),
    () => '\u00a0',
  ),
]
