import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, regex, word } from './pattern.ts'

/** Blanks in a row are one; of two kinds, the one where no line ends. At the ends of a text they are none. */
export const singleSpaces: readonly TypographyRule[] = [
  patternRule('typo-space', / {2,}/g, ({ 0: run, index }, text) =>
    index === 0 || index + run.length === text.length ? run : ' ',
  ),
  patternRule('typo-space', / (?=[\u00a0\u202f])|(?<=[\u00a0\u202f]) /g, () => ''),
]

/**
 * Nothing stands before a mark that ends something, and nothing just inside brackets. A mark that something
 * follows at once is part of a word or a face: `.NET`, `:)`.
 */
export const closedUp: readonly TypographyRule[] = [
  patternRule(
    'typo-space',
    regex`${blank}(?=[,;.](?:${blank}(?!\.)|$))(?<=[${word})\]%…”’»]${blank})`,
    () => '',
  ),
  patternRule(
    'typo-space',
    // Between digits it is a score or a ratio.
    regex`${blank}(?=:(?:${blank}(?!\d)|$))(?<=[${word})\]%…”’»]${blank})`,
    () => '',
  ),
  patternRule(
    'typo-space',
    // Before a small letter, it may be the sign itself that is spoken of.
    regex`${blank}(?=[?!]{1,4}(?:$|[)\]”’»"']|${blank}[^\p{Ll}]))(?<=[${word})\]%…”’»]${blank})`,
    () => '',
  ),
  patternRule(
    'typo-space',
    regex`${blank}(?:(?=[\p{L}\p{N}])(?<=[(\[]${blank})|(?=[)\]])(?<=[\p{L}\p{N}.!?…]${blank}))`,
    () => '',
  ),
]

/**
 * Make the rule that quotation marks stand close to what they quote, where they stand free without: another
 * style may open with what closes here. An apostrophe is no mark that closes.
 */
export const closeQuotes = (open: string, close: string): TypographyRule =>
  patternRule(
    'typo-space',
    regex`${blank}(?:(?<=(?<![${word}])[${open}]${blank})(?=[${word}“‘„«‹¿¡…])|(?=[${close}](?![${word}]))(?<=[${word}.,!?…)]${blank}))`,
    () => '',
  )
