import { opaque, patternRule, type TypographyRule } from '../rule.ts'
import { closing, dividing, letters, opening, pausing, signs, western } from './characters.ts'

const blanks = '[ \\u00a0]{1,8}'
/** What goes on with the sentence that a mark is in. */
const particles = 'とのがはをにもでへやかなっ'
const heading = '(?<!^第?[\\d一二三四五六七八九十]{1,4}[章節部編条項回話])'
const headingNumber = '(?<!^\\d{1,3})'
const counters = '(?:[年月時分秒人回歳円]|日(?!本))'

const none = () => ''
const rule = (pattern: string, text: () => string) =>
  patternRule('typo-space', new RegExp(pattern, 'g'), text)
/** At a blank alone, which is looked for first: it is rare in Japanese. */
const blankRule = (pattern: string, text: () => string) => rule(`(?=[ \\u00a0])${pattern}`, text)

/**
 * Signs bring their own space, and CSS sets that between Japanese and Western words (`text-autospace`): a
 * quarter of a letter, which vanishes at line ends and is not copied with the text. So blanks go there; they
 * stay between Japanese words, where they were typed on purpose, and after the number of a heading.
 * Source: JLReq, 3.1.2, 3.1.6 and 3.2.6; CSS Text 4, text-autospace.
 */
export const spaces: readonly TypographyRule[] = [
  blankRule(`(?<=[${opening}${closing}${pausing}])${blanks}(?=[^\\s${opaque}])`, none),
  blankRule(`(?<=\\S)${blanks}(?=[${signs}])`, none),
  blankRule(`(?<=[${dividing}])${blanks}(?=[^\\s${signs}])`, () => '\u3000'),
  rule(
    `(?<=[${dividing}])(?<!Yahoo！)(?=[${letters}${western}${opening}])(?![${particles}])`,
    () => '\u3000',
  ),
  blankRule(`(?<=[${letters}])${heading}${blanks}(?=[${western}])`, none),
  blankRule(`(?<=[${western}%℃])${headingNumber}${blanks}(?=[${letters}])`, none),
  blankRule(`(?<=^\\d{1,3})${blanks}(?=${counters})`, none),
]

/**
 * Line ends that leave no space behind. After a question mark one stands for the space that belongs there.
 * Source: CSS Text 3, 4.1.3.
 */
export const lineEnds = new RegExp(
  `(?=[ \\n])(?<=[${letters}${opening}${closing}${pausing}]) {0,8}\\n {0,8}(?=[${letters}${signs}])`,
  'g',
)
