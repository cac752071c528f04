import type { Profile } from '../profile.ts'
import { quotesRule } from '../quotes.ts'
import { patternRule, type TypographyRule } from '../rule.ts'
import { letters } from './characters.ts'
import { numbers } from './numbers.ts'
import { signs } from './signs.ts'
import { words } from './words.ts'

/** Shapes of letters, too, which a manuscript may hold. */
const anyLetter = new RegExp(`[${letters}\\ufb50-\\ufefc]`)

/** Keep a rule to texts that have Arabic words: one without is in another language, if it does not say so. */
const inArabic = (rule: TypographyRule): TypographyRule => ({
  ...rule,
  edits: text => (anyLetter.test(text) ? rule.edits(text) : []),
})

/** Guillemets are mirrored with the direction of the text, so that both levels face the right way. */
const quotes = quotesRule({
  levels: [
    ['«', '»'],
    ['‹', '›'],
  ],
  foreign: [['“', '”']],
})

/** Source: CLDR, ar, punctuation. */
const dashes: readonly TypographyRule[] = [
  patternRule('typo-ellipsis', /(?<=\S) ?\.{3}(?!\.)/g, () => '…'),
  patternRule('typo-dash', /(?<=\S) (?:--?|—) (?=\S)/g, () => ' – '),
]

/** Arabic, with whichever digits and whichever names of the months. */
export const arabic: Profile = {
  rules: [...words, quotes, ...dashes, ...numbers, ...signs].map(inArabic),
  raised: [],
}
