import { opaque, patternRule, type TypographyRule, type TypographyRuleId } from '../rule.ts'

/** U+202F, a thin space that does not break. */
export const narrow = '\u202f'
/** U+00A0, a word space that does not break. */
export const wide = '\u00a0'
/** What a typist may have put for either, as a class of characters. */
export const blank = String.raw`[ \u00a0\u202f\u2009]`

/** Inside a class: letters, digits and what stands for code or another language. */
export const word = String.raw`\p{L}\p{N}${opaque}`

/** Stands for a time, of which no pattern sees the digits. */
export const maskedTime = `(?<!${opaque})${opaque}{4,5}(?!${opaque})`

/** Write a pattern with the flags `g` and `u`, backslashes as they stand, parts put in. */
export const regex = (strings: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
  new RegExp(String.raw(strings, ...parts), 'gu')

/** The words of a list that blanks part, as alternatives of a pattern. */
export const either = (list: string): string => list.trim().split(/\s+/).join('|')

/** The words of a list that blanks part, which may be sources of patterns. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** Make a rule that puts a no-break word space wherever its pattern finds a blank, or none. */
export const noBreak = (id: TypographyRuleId, pattern: RegExp): TypographyRule =>
  patternRule(id, pattern, () => wide)
