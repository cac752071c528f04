import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { blank, narrow, regex, wide } from './pattern.ts'

/**
 * Make the rule for digits in groups of three parted by blanks, where no line may end. `groups` is how many
 * groups after the first it takes to know that they are one number.
 */
export const thousands = (groups: number): TypographyRule =>
  patternRule(
    'typo-number',
    regex`[1-9]\d{0,2}(?:[ \u00a0\u2009]\d{3}){${String(groups)},4}(?!\d|${blank}\d)`,
    ({ 0: number, index }, text) =>
      isPartOfCode(text.slice(Math.max(0, index - 12), index))
        ? number
        : number.replace(/[ \u00a0\u2009]/g, narrow),
  )

/** Letters, digits or signs before a number make it a telephone's or an account's. */
const isPartOfCode = (left: string) =>
  /[\p{L}\p{N}.,/+:\-–]$|[\d+)][ \u00a0\u202f]$/u.test(left) ||
  /(?:te?l[ée]?f?|phone|fax|mobile?|handy|iban|blz|konto|cell)\.?:?[ \u00a0]$/iu.test(left)

/** Signs of arithmetic between digits: minus where a sum follows, and the multiplication that is one already. */
export const arithmetic: readonly TypographyRule[] = [
  patternRule(
    'typo-number',
    regex`${blank}-${blank}(?=\d[\d.,]{0,15}${blank}?=)(?<=\d${blank}-${blank})`,
    () => `${wide}−${wide}`,
  ),
  patternRule('typo-number', / ?×[ ]?(?=\d)(?<=\d ×[ ]?)/gu, () => `${wide}×${wide}`),
  inSource(
    patternRule(
      'typo-number',
      regex`${blank}x${blank}(?=\d)(?<=\d${blank}x${blank})`,
      () => `${wide}×${wide}`,
    ),
  ),
]

/** Percent closed up to its number, as in English. */
export const closePercent: TypographyRule = patternRule(
  'typo-number',
  regex`${blank}(?=[%‰])(?<=\d${blank})`,
  () => '',
)

/** Percent and signs of money stand off the number before them; not where a word goes on: `100%ig`. */
export const spacedSigns: TypographyRule = patternRule(
  'typo-unit',
  /(\d) ?([%‰€£$])(?![\p{L}\p{N}\-‑])/gu,
  ([, digit, sign]) => `${digit}${wide}${sign}`,
)

/** Those that are spaced stay with their number. */
export const heldSigns: TypographyRule = patternRule(
  'typo-unit',
  / (?=[%‰€£$](?![\p{L}\p{N}(]))(?<=\d )|(?<=[€£$]) (?=\d)/gu,
  () => wide,
)
