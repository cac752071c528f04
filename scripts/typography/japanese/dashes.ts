import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { closing, letters, opening, written } from './characters.ts'

const dots = '(?:(?<!\\.)\\.{3,}|(?<!・)・{3,}|(?<!。)。{3,}|(?<!…)…(?!…))'
const strokes = '(?:-{2,3}|—{1,3}|─{2,8})'

/**
 * Ellipses and dashes take the room of two letters; a range has a wave.
 * Source: JLReq, A.3 and A.8; 日本エディタースクール, 標準編集必携. U+2015 is the dash of JIS X 0208 in the
 * tables of Unicode, and the one whose strokes join in Noto Serif JP.
 */
export const dashes: readonly TypographyRule[] = [
  patternRule(
    'typo-ellipsis',
    new RegExp(
      `(?=[.・。…])(?:(?<=[${letters}${closing}、] ?)${dots}|${dots}(?=[${letters}${closing}]))`,
      'g',
    ),
    () => '……',
  ),
  // With a small letter after it, it is an option of a program.
  patternRule(
    'typo-dash',
    new RegExp(
      `(?=[-—─])(?<![-—─])(?:(?<=[${written}] ?)${strokes}(?![-—─a-z])|${strokes}(?= ?[${letters}${opening}]))`,
      'g',
    ),
    () => '――',
  ),
  patternRule(
    'typo-dash',
    new RegExp(`～|(?=~)(?<=[\\d${letters}${opaque}])~(?=[\\d${letters}])`, 'g'),
    () => '〜',
  ),
  patternRule(
    'typo-dash',
    new RegExp(`(?=–)(?<=\\d)–(?=\\d{1,9}[%％${letters}])`, 'g'),
    () => '〜',
  ),
  // Longer rows of digits and hyphens are dates and telephone numbers.
  patternRule(
    'typo-dash',
    /(?=-)(?<=(?<![-.\dA-Za-z])\d{1,4})-(?=\d{1,4}[年月日時分人歳回円])/g,
    () => '〜',
  ),
]
