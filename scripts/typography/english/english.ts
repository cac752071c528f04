import type { Profile } from '../profile.ts'
import { type Quotation, quotesRule } from '../quotes.ts'
import { patternRule, type TypographyRule } from '../rule.ts'
import { compoundAbbreviations } from '../shared/abbreviations.ts'
import { apostrophes, leadingApostrophes } from '../shared/apostrophes.ts'
import { dashes } from '../shared/dashes.ts'
import { ellipsis } from '../shared/ellipsis.ts'
import { arithmetic, closePercent, thousands } from '../shared/numbers.ts'
import { list, wide } from '../shared/pattern.ts'
import { ranges } from '../shared/ranges.ts'
import { closedUp, closeQuotes, singleSpaces } from '../shared/spaces.ts'
import { initials, oneOf, romanNumbers, tieRule } from '../shared/tie.ts'
import { unitNames, units } from '../shared/units.ts'

const months = list(String.raw`
  January February March April May June July August September October November December Jan\.?
  Feb\.? Aug\.? Sept?\.? Oct\.? Nov\.? Dec\.?
`)
const days = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun
`)
const measures = list(`
  mi ft yd lb oz mph psi acres miles
`)

/** What a number or a Roman numeral follows. */
const labels = list(String.raw`
  pp?\. nos?\. vols?\. chs?\. figs?\. eds?\. arts?\. sec\. No\. Nos\. Vol\. Fig\.
`)
const titles = list(String.raw`
  Mr\.? Mrs\.? Ms\.? Mx\.? Dr\.? Drs\.? Prof\. Rev\.? Revd St\.? Gen\. Col\. Capt\. Lt\.? Sgt\.?
  Sen\. Rep\. Gov\. Hon\.
`)

/** Double outermost and single within; outermost, what was typed stays, since Britain has both. */
const quotation: Quotation = {
  levels: [
    ['“', '”'],
    ['‘', '’'],
  ],
  foreign: [['«', '»']],
  single: true,
  unpaired: true,
}

/** Words that begin with an apostrophe. `'em dash'` is quoted, and so may `'20 questions'` be. */
const clipped = [
  ...list(String.raw`tis twas twere twill twould twixt tween til neath bout \d0s`),
  String.raw`round(?= (?:the|here|and|it|him|her|them|my|your|his)(?!\p{L}))`,
  String.raw`cause(?= (?:I|you|he|she|it|we|they)(?!\p{L}))`,
  'em(?! (?:dash|rule|quad|space|width))',
]
const shortYears = patternRule(
  'typo-apostrophe',
  /'(?=\d\d(?!\d| \p{L}+'))(?<=\b(?:of|in|since|by|from|until|till|summer|spring|autumn|winter|fall|election) ')/gu,
  () => '’',
)
/** The n of `rock 'n' roll`. */
const and = patternRule('typo-apostrophe', /'n'(?<=[ \u00a0]'n')(?=[ \u00a0])/g, () => '’n’')

const dates: readonly TypographyRule[] = [
  tieRule('typo-date', '(?<![\\d.,])\\d{1,2}(?:st|nd|rd|th)?', oneOf(months)),
  tieRule('typo-date', oneOf(months), '\\d{1,2}(?![\\p{L}\\p{N}]|[.:]\\d)'),
  tieRule('typo-date', '[\\d\ufffc]', '[ap](?:m|\\.m\\.)(?![\\p{L}\\p{N}])'),
]

const money = patternRule('typo-unit', /([£$€¥])[ \u00a0\u202f](?=\d)/g, ([, sign = '']) => sign)

const abbreviations: readonly TypographyRule[] = [
  compoundAbbreviations(['e.g.', 'i.e.'], ''),
  tieRule('typo-abbreviation', oneOf(titles), '\\p{Lu}'),
  tieRule('typo-abbreviation', oneOf(labels), '(?:\\d|[IVXLivxl]+(?![\\p{L}\\p{N}]))'),
  tieRule('typo-abbreviation', '\\d', 'ff?\\.'),
  patternRule('typo-abbreviation', /\.(?=\d)(?<=(?<![\p{L}\p{N}.])pp?\.)/gu, () => `.${wide}`),
  ...initials,
  romanNumbers,
]

/** English but for its dash, which the two sides of the Atlantic do not share. */
const english = (dash: readonly TypographyRule[]): readonly TypographyRule[] => [
  ...singleSpaces,
  ellipsis,
  // Before quotation marks, which would take them for single ones.
  leadingApostrophes(clipped),
  shortYears,
  and,
  quotesRule(quotation),
  apostrophes,
  ...closedUp,
  closeQuotes('“‘', '”'),
  // Before dashes, which leave what stands between digits.
  ...arithmetic,
  ...ranges({
    before: [
      ...labels,
      ...list('[Pp]ages [Yy]ears [Cc]hapters [Ff]igures [Tt]ables [Aa]ged [Aa]ges'),
    ],
    after: [
      ...unitNames,
      ...measures,
      ...list('years days hours minutes weeks months'),
      'per cent',
    ],
    names: [...months, ...days],
  }),
  ...dash,
  // English has commas; blanks are those of science, and two of them make it sure.
  thousands(2),
  closePercent,
  money,
  ...units(measures),
  tieRule('typo-unit', '\\d', '(?:million|billion|trillion)(?![\\p{L}\\p{N}])'),
  ...dates,
  ...abbreviations,
]

/**
 * British English: a spaced en rule, at whose left no line ends.
 * Source: New Hart's Rules, chapters 4, 9 to 11 and 14.
 */
export const britishEnglish: Profile = {
  rules: english(
    dashes({ dash: `${wide}– `, broken: `${wide}–`, closing: '”’', spacedEm: `${wide}— ` }),
  ),
  raised: [],
}

/** American English: an em dash without blanks. Source: The Chicago Manual of Style, chapters 6, 9, 10 and 13. */
export const americanEnglish: Profile = {
  rules: english(dashes({ dash: '—', broken: '—', closing: '”’', spacedEm: '—' })),
  raised: [],
}
