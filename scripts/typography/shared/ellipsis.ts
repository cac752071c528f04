import { patternRule, type TypographyRule } from '../rule.ts'

/** Three dots, also with blanks between, are one sign; four are left, since one of them ends the sentence. */
export const ellipsis: TypographyRule = patternRule(
  'typo-ellipsis',
  /\.{3,}|\.(?: \.)+/g,
  ([dots]) => (dots.length === 3 || (dots.length === 5 && dots[1] === ' ') ? '…' : dots),
)
