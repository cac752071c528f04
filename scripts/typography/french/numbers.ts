import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, noBreak, regex, wide } from '../shared/pattern.ts'
import type { FrenchStyle } from './style.ts'

/** What tells that a number without groups is a quantity, and neither a year nor the number of something. */
const counted = either(`
  [€$£] [kM]€ euros? francs dollars km kg m² ha tonnes hectares kilomètres mètres habitants
  personnes hommes femmes soldats morts réfugiés exemplaires emplois entreprises visiteurs
  spectateurs voix
`)

/** Where a number begins: nothing before it that would make it a part of another, a telephone or a code. */
const begin = String.raw`(?<![\p{L}\d,.+/]|\d${blank}|(?<!\d)-)`

const codes = 'EUR|USD|CHF|GBP|CAD|JPY'

/** Groups of three, percentages, amounts, signs of arithmetic. */
export const numberRules = (style: FrenchStyle): readonly TypographyRule[] => [
  patternRule(
    'typo-number',
    regex`${begin}[1-9]\d{4,11}(?=${blank}?(?:${counted})(?![\p{L}\d]))`,
    ([digits]) => digits.replace(/\B(?=(?:\d{3})+$)/g, style.thousands),
  ),
  patternRule(
    'typo-number',
    // Neither more digits after it, as in a telephone, nor another number, unless that has groups as well.
    regex`${begin}[1-9]\d{0,2}(?:${blank}\d{3})+(?!\d|(?!e)\p{L}|${blank}\d|[\-/.]\d(?!\d{0,2}${blank}\d{3}))`,
    ([number]) => number.replace(/[^\d]/g, style.thousands),
  ),
  patternRule(
    'typo-number',
    regex`(?<=(?<!\p{L})\d)${blank}*([%‰])(?![\p{L}\d])`,
    ([, sign = '']) => style.percent + sign,
  ),
  noBreak('typo-unit', regex`(?<=(?<!\p{L})\d)${blank}?(?=(?:k|M|Md|G)?[€£$¥](?!\d))`),
  noBreak('typo-unit', regex`(?<=\d${wide}\$)${blank}?(?=(?:US|CA|CAN)(?!\p{L}))`),
  noBreak('typo-unit', regex`(?<=(?<!\p{L})\d)${blank}(?=(?:${codes})(?!\p{L}))`),
  noBreak('typo-unit', regex`(?<=(?<!\p{L}|\d${blank})(?:${codes}))${blank}(?=\d)`),
  ...(style.minus
    ? [
        patternRule(
          'typo-number',
          regex`(?<=^|[ (\u00a0\u202f])(?<!\d${blank})[\-–](?=\d{1,6}(?:,\d{1,6})?${blank}?(?:[%‰]|°[CF]))`,
          () => '−',
        ),
      ]
    : []),
  inSource(patternRule('typo-number', regex`(?<=\d${blank})x(?=${blank}\d)`, () => '×')),
  patternRule('typo-number', regex`(?<=\d)${blank}+×${blank}+(?=\d)`, () => `${wide}×${wide}`),
]
