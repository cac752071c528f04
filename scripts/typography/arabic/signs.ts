import { patternRule, type TypographyRule } from '../rule.ts'
import { closing, digits, letters } from './characters.ts'

const arabic: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }
const blanks = '[ \\u00a0]+'

const before = `(?<=[${letters}][\\d${digits}${closing}"”٪%. ]{0,12})`
const after = `(?=[${closing}"”]? [«‹("“]?[${letters}])`

/**
 * Commas, semicolons and question marks are those of the script, beside Arabic words and in their lists;
 * signs stand at the word before, with a space after them.
 * Source: CLDR, ar, punctuation; أحمد زكي، الترقيم وعلاماته في اللغة العربية (1912).
 */
export const signs: readonly TypographyRule[] = [
  patternRule(
    'typo-width',
    new RegExp(`${before}[,;?](?!\\d)|[,;?]${after}`, 'g'),
    ([sign]) => arabic[sign] ?? sign,
  ),
  patternRule(
    'typo-space',
    new RegExp(`(?<=\\S)${blanks}(?=[،؛؟!)\\]»›]|[.:…](?!\\S))`, 'g'),
    () => '',
  ),
  patternRule('typo-space', new RegExp(`(?<=[([«‹])${blanks}(?=\\S)`, 'g'), () => ''),
  patternRule('typo-space', new RegExp(`(?<=[،؛؟])(?=[${letters}«(])`, 'g'), () => ' '),
]
