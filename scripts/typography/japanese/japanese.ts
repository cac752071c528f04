import type { Profile } from '../profile.ts'
import type { TypographyRule } from '../rule.ts'
import { brackets } from './brackets.ts'
import { letters } from './characters.ts'
import { dashes } from './dashes.ts'
import { numbers } from './numbers.ts'
import { quotes } from './quotes.ts'
import { signs } from './signs.ts'
import { lineEnds, spaces } from './spaces.ts'
import { widths } from './widths.ts'

const anyLetter = new RegExp(`[${letters}]`)

/** Keep a rule to texts that have Japanese words: one without is in another language, if it does not say so. */
const inJapanese = (rule: TypographyRule): TypographyRule => ({
  ...rule,
  edits: text => (anyLetter.test(text) ? rule.edits(text) : []),
})

/**
 * Japanese, whichever way it is written. Widths come first, since all others look at letters and digits;
 * spaces last, since they depend on the signs that the others make.
 */
export const japanese: Profile = {
  rules: [...widths, ...quotes, brackets, ...dashes, ...signs, ...numbers, ...spaces].map(
    inJapanese,
  ),
  raised: [],
  lineEnds,
}
