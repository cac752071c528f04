import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, noBreak, regex, wide } from '../shared/pattern.ts'

const months = either(String.raw`
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  (?:janv|févr|avr|juill|sept|oct|nov|déc)\.
`)

/** Hours, days with their month, eras. */
export const dateRules: readonly TypographyRule[] = [
  patternRule(
    'typo-date',
    regex`(?<![\p{L}\d,.])(\d{1,2})${blank}?h(?:${blank}?(\d{1,2}))?(?![\p{L}\d'’]|/\d)`,
    ([, hours, minutes]) => `${hours}${wide}h${minutes ? wide + minutes : ''}`,
  ),
  noBreak(
    'typo-date',
    regex`(?<=(?<![\p{L}\d])(?:\d{1,2}|1er|1ᵉʳ))${blank}(?=(?:${months})(?!\p{L}))`,
  ),
  noBreak('typo-date', regex`(?<=(?<!\p{L})(?:av|apr?)\.)${blank}(?=J\.)`),
]
