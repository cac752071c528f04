import { patternRule, type TypographyRule } from '../rule.ts'

/**
 * Three dots, also with blanks between, are one sign; of four, one ends the sentence, so that an editor has to
 * say which. Dots before a stroke are a path.
 */
export const ellipsis: TypographyRule = patternRule(
  'typo-ellipsis',
  /\.(?: ?\.)+(?!\/)/g,
  ([dots]) => (dots === '...' || dots === '. . .' ? '…' : dots),
)
