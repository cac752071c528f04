import { quotesRule } from '../quotes.ts'
import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { regex } from '../shared/pattern.ts'

/** Signs of a keyboard that are others in print. Elided or in a decade it is an apostrophe; in 1'30 it is not. */
export const signRules: readonly TypographyRule[] = [
  patternRule('typo-apostrophe', regex`(?<=\p{L})['´](?=[\p{L}\d«“"${opaque}])`, () => '’'),
  patternRule('typo-apostrophe', regex`(?<=\s)'(?=\d0(?![\d']))`, () => '’'),
  // The amounts of Swiss tables.
  patternRule('typo-apostrophe', regex`(?<=\d)'(?=\d{3}(?!\d))`, () => '’'),
  quotesRule({
    levels: [
      ['«', '»'],
      ['“', '”'],
      ['‘', '’'],
    ],
  }),
  // Never both, and before three points could become one sign.
  patternRule('typo-abbreviation', regex`(?<!\p{L})etc(?:\s?\.{2,4}|\s?\.?…)`, () => 'etc.'),
  patternRule('typo-ellipsis', regex`(?<!\.)\.\.\.(?!\.)`, () => '…'),
]
