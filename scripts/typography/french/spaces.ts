import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { blank, narrow, regex } from '../shared/pattern.ts'
import type { FrenchStyle } from './style.ts'

/** What a mark stands after: no blank, no opening sign, no other mark, no dash for a year (1412-?). */
const word = String.raw`(?<=[^\s(\[{«“‘¿¡!?;:/=\-])(?!(?<=[–—])[;!?])`
/** What a mark stands before, if it is punctuation: a letter after it would make it a sign of some code. */
const end = String.raw`(?=[\s…)\]}»”’"'.,:*—–\-${opaque}]|$)`
/** Names that end in a mark, which is a letter of theirs. */
const named = String.raw`(?<!(?<!\p{L})(?:Yahoo|Joomla|Jeopardy|Wham))`
/** Marks that follow each other stand close. A face (`;-)`) and a factorial (`5! =`) are none. */
const marks = `;(?!-?[()])|[!?](?:${blank}*[!?])*(?!${blank}?[=×])`

/** Before `;`, `!` and `?`; one alone, as in a cell, has nothing before it. */
const highRule = ({ high, thinStays }: FrenchStyle): TypographyRule =>
  patternRule(
    'typo-space',
    regex`${word}${named}(${blank}*)(${marks})${end}`,
    ([, before, signs = '']) =>
      (thinStays && before === narrow ? narrow : high) + signs.replace(/[^;!?]/g, ''),
  )

const within = {
  open: (sign: string, space: string) =>
    patternRule('typo-space', regex`${sign}${blank}*(?=\S)`, () => sign + space),
  close: (sign: string, space: string) =>
    patternRule('typo-space', regex`(?<=\S)${blank}*${sign}`, () => space + sign),
}

/** Spaces at punctuation, once the quotation marks are the right ones. */
export const spaceRules = (style: FrenchStyle): readonly TypographyRule[] => [
  patternRule(
    'typo-space',
    regex`(?<=[\p{L}\p{N}»”)…${opaque}])${blank}+(?=,(?:\s|$)|\.(?:$|\s\p{Lu}))`,
    () => '',
  ),
  patternRule('typo-space', regex`(?<=\()${blank}+(?=[\p{L}\p{N}«“])`, () => ''),
  patternRule('typo-space', regex`(?<=[\p{L}\p{N}»”.!?…])${blank}+(?=\))`, () => ''),
  highRule(style),
  patternRule(
    'typo-space',
    regex`${word}${blank}*:(?=[\s«“"${opaque}]|$)`,
    () => `${style.colon}:`,
  ),
  within.open('«', style.guillemets),
  within.close('»', style.guillemets),
  within.open('“', ''),
  within.close('”', ''),
]
