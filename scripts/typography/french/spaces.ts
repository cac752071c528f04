import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { blank, narrow, regex } from './pattern.ts'
import type { FrenchStyle } from './style.ts'

/** Names that end in a mark, which is a letter of theirs. */
const names = 'Yahoo|Joomla|Jeopardy|Wham'

/** What a mark stands after: no blank, no opening sign, no other mark. */
const word = String.raw`[^\s(\[{«“‘¿¡!?;:/=]`
/** What a mark stands before, if it is punctuation: a letter after it would make it a sign of some code. */
const end = String.raw`(?=[\s…)\]}»”’"'.,:*—–\-${opaque}]|$)`

/** Before `;`, `!` and `?`. A face (`;-)`) and a factorial (`5! =`) are none; a mark alone has nothing before it. */
function highRule({ high, thinStays }: FrenchStyle): TypographyRule {
  return patternRule(
    'typo-space',
    regex`(?<=${word})(?<!(?<!\p{L})(?:${names}))(${blank}*)(;(?!-?[()])|[!?](?:${blank}*[!?])*(?!${blank}?[=×]))${end}`,
    ([, before = '', marks = '']) => {
      const kept = thinStays && before === narrow ? narrow : high
      return kept + marks.replace(/[^;!?]/g, '')
    },
  )
}

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
    regex`(?<=${word})${blank}*:(?=[\s«“"${opaque}]|$)`,
    () => `${style.colon}:`,
  ),
  within.open('«', style.guillemets),
  within.close('»', style.guillemets),
  within.open('“', ''),
  within.close('”', ''),
]
