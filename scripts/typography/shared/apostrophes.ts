import { patternRule, type TypographyRule } from '../rule.ts'
import { regex, word } from './pattern.ts'

/**
 * Curve the apostrophes that are left when quotation marks are set: after a letter, or where a word begins.
 * After a digit, feet and minutes stay straight.
 */
export const apostrophes: TypographyRule = patternRule(
  'typo-apostrophe',
  regex`'(?:(?=[\p{L}])|(?<=[${word}.…!?]')(?<!\p{N}'))`,
  () => '’',
)

/** A year, or a decade, without its century: `'68`. Two digits and a word may be quoted: `'20 questions'`. */
export const shortYears: TypographyRule = patternRule(
  'typo-apostrophe',
  regex`'(?=\d\d(?:er[ns]?)?(?![\p{L}\p{N}']| \p{L}+'))(?<![${word}]')`,
  () => '’',
)

/**
 * Make the rule for words that begin with an apostrophe (patterns' sources, without it). It has to run before
 * quotation marks are set, which would take it for one that opens.
 */
export function leadingApostrophes(words: readonly string[]): TypographyRule {
  return patternRule(
    'typo-apostrophe',
    new RegExp(`'(?=(?:${words.join('|')})(?![\\p{L}\\p{N}']))(?<![${word}]')`, 'giu'),
    () => '’',
  )
}
