import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { closing, letters, opening, signs as wideSigns, written } from './characters.ts'

const wide: Readonly<Record<string, string>> = {
  ',': '、',
  '.': '。',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
}

const widen = ([marks]: RegExpExecArray) => [...marks].map(mark => wide[mark] ?? mark).join('')

/** Looks at one of `marks` first, so that the rest of a pattern is tried there alone. */
const rule = (marks: string, pattern: string) =>
  patternRule('typo-width', new RegExp(`(?=[${marks}])(?:${pattern})`, 'g'), widen)

/**
 * Make signs as wide as the Japanese letters that they stand beside. Within a number, a Western word or
 * between Western words they stay.
 * Source: 公用文作成の考え方 (2022), Ⅰ-5; JLReq, A.4 to A.7.
 */
export const signs: readonly TypographyRule[] = [
  rule(',', `(?<=[${written}] ?),|(?<=[^\\s]),(?=[ \\n]?[${letters}${opening}])`),
  // A Western word may end with a full stop of its own, and a file's name has one.
  rule('.', `(?<=[${letters}${closing}])\\.(?![\\w.])`),
  rule(
    ':;',
    `(?<=[${letters}${closing}] ?)[:;](?![/\\d])|(?<=[A-Za-z0-9${opaque}])[:;](?=[${letters}${opening}])`,
  ),
  // Names that end with a mark are many; the one that Japanese texts have most is left.
  rule(
    '!?',
    `(?<=[${written}])[!?]{1,8}|(?<=[${letters}][A-Za-z0-9]{1,20})(?<!Yahoo)[!?]{1,8}(?=[ \\n]{0,2}(?:$|[${letters}${wideSigns}]))`,
  ),
]
