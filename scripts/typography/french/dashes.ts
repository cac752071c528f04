import { type Edit, patternRule, type TypographyRule } from '../rule.ts'
import { blank, regex, wide } from '../shared/pattern.ts'
import type { FrenchStyle } from './style.ts'

/** What stands before a dash, and after it, when the dash does not stand for itself, as in « - ». */
const outer = String.raw`[^\s\-–—«“(\[]`
const inner = String.raw`[^\s\-–—»”)\]]`

/** Dashes for the hyphens of a keyboard, and no-break spaces that keep an aside to its dashes. */
export const dashRules = ({ dash, asides }: FrenchStyle): readonly TypographyRule[] => [
  patternRule(
    'typo-dash',
    regex`^(${blank}*)(-{1,2}|[–—])${blank}+(?=[\p{L}«“"…])`,
    // The dash of a speaker is the long one; another that was chosen stays.
    ([, before = '', sign = '']) => `${before}${sign.startsWith('-') ? '—' : sign}${wide}`,
  ),
  patternRule(
    'typo-dash',
    regex`(?<=(?<left>${outer})${blank})(${blank}*)(-{1,3})(?=${blank}+(?<right>${inner}))`,
    ({ 0: whole, 2: before = '', 3: hyphens = '', groups }) => {
      const isNumbers = /\d/.test(groups?.left ?? '') && /\d/.test(groups?.right ?? '')
      if (isNumbers || (hyphens === '-' && !dash.single)) return whole
      return before + (hyphens === '---' ? '—' : dash.sign)
    },
  ),
  ...(asides ? [asideRule] : []),
]

/** A dash between blanks, or one that punctuation follows. */
const spaced = regex`(?<=(${outer}))(${blank}+)([–—])(?:(${blank}+)(?=(${inner}))|(?=[,.;:!?)\]»…]|$))`

/** The end of a sentence, not that of an abbreviation. */
const sentenceEnd = new RegExp(
  String.raw`(?<=[\p{Ll}\d)\]»”]{2})[.…]${blank}+[«“(]?${blank}?\p{Lu}`,
  'u',
)

/**
 * Dashes around an aside: the first has its no-break space after it, the second before it. The second falls
 * before a full stop, so that one alone opens.
 */
const asideRule: TypographyRule = {
  id: 'typo-dash',
  *edits(text) {
    let opened: { readonly sign: string; readonly end: number } | undefined
    for (const match of text.matchAll(spaced)) {
      const { 1: left = '', 2: before = '', 3: sign = '', 4: after = '', 5: right = '' } = match
      if (/\d/.test(left) && /\d/.test(right)) continue
      const start = match.index
      const end = start + match[0].length
      const closes =
        opened?.sign === sign &&
        !/[.:;]/.test(left) &&
        !sentenceEnd.test(text.slice(opened.end, start))
      if (!closes && after === '') continue
      opened = closes ? undefined : { sign, end }
      yield* replaced(start, before, closes ? wide : ' ')
      if (after !== '') yield* replaced(end - after.length, after, closes ? ' ' : wide)
    }
  },
}

function* replaced(start: number, old: string, text: string): Iterable<Edit> {
  if (old !== text) yield { start, end: start + old.length, text, ruleId: 'typo-dash' }
}
