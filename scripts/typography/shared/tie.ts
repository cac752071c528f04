import { patternRule, type TypographyRule, type TypographyRuleId } from '../rule.ts'
import { narrow, regex, wide } from './pattern.ts'

/**
 * Make a rule that keeps two words on one line: the blank between `left` and `right`, sources of patterns,
 * becomes one where no line ends. A blank that is of that kind already stays, whatever its width.
 */
export function tieRule(id: TypographyRuleId, left: string, right: string): TypographyRule {
  // The blank comes first: a pattern that begins by looking back is tried at every letter.
  return patternRule(id, regex` (?=${right})(?<=(?:${left}) )`, () => wide)
}

/** Source of a pattern for one of some words, as a whole. */
export const oneOf = (words: readonly string[]): string =>
  `(?<![\\p{L}\\p{N}])(?:${words.join('|')})`

/** Initials stay together and with the name after them; one alone may be the end of a sentence. */
export const initials: readonly TypographyRule[] = [
  patternRule(
    'typo-abbreviation',
    / (?=\p{Lu}\.)(?<=(?<![\p{L}\p{N}]|\p{Ll}\.[ \u00a0\u202f])\p{Lu}\. )/gu,
    () => narrow,
  ),
  tieRule('typo-abbreviation', '\\p{Lu}\\.[\\u00a0\\u202f]\\p{Lu}\\.', '\\p{Lu}\\p{Ll}'),
]

/** A ruler, a war or a chapter stays with its Roman number: `Elizabeth II`. */
export const romanNumbers: TypographyRule = tieRule(
  'typo-number',
  '\\p{Lu}\\p{Ll}+',
  '[IVX]{2,5}(?![\\p{L}\\p{N}])',
)
