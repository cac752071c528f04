import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, regex, word } from './pattern.ts'

const isDigit = (char: string | undefined) => char !== undefined && /\d/.test(char)

/** What may begin after two hyphens between words. */
const begins = new RegExp(`[${word}…“‘„«‚]`, 'u')

/** `x - 1`: a digit on one side, and a letter that stands alone on the other. */
const isFormula = (left: string, right: string) =>
  (/\d$/.test(left) && /^\p{L}(?!\p{L})/u.test(right)) ||
  (/(?:^|\P{L})\p{L}$/u.test(left) && /^\d/.test(right))

/** How a locale sets the dash of a break or an aside. */
interface DashStyle {
  /** What stands for a dash, blanks and all: `·– ` or `—`. */
  readonly dash: string
  /** The same where the sentence breaks off before a mark that closes. */
  readonly broken: string
  /** Marks that close a quotation. */
  readonly closing: string
  /** An em dash between blanks is another style, which stays but for its first blank. */
  readonly spacedEm: string
}

/**
 * Make the rules of the dash between words: a hyphen between blanks, two or three in a row. Between digits it
 * is left to the rules of numbers. What begins a text is no dash but an item or a sign.
 */
export function dashes({ dash, broken, closing, spacedEm }: DashStyle): readonly TypographyRule[] {
  // What opens here may close elsewhere: `»--help«` is an option in German, and no dash.
  const ends = new RegExp(`[${word}.,!?…)${closing}]`, 'u')
  return [
    patternRule(
      'typo-dash',
      regex`${blank}(-{1,3}|–|—)${blank}`,
      ({ 0: whole, 1: mark, index }, text) => {
        const [left, right] = [text[index - 1], text[index + whole.length]]
        if (left === undefined || right === undefined) return whole
        if (isDigit(left) && isDigit(right)) return whole
        if (
          mark === '-' &&
          isFormula(text.slice(index - 2, index), text.slice(index + 3, index + 5))
        )
          return whole
        return mark === '—' ? spacedEm : dash
      },
    ),
    patternRule('typo-dash', /-{2,}/g, ({ 0: hyphens, index }, text) => {
      const joins =
        ends.test(text[index - 1] ?? '') && begins.test(text[index + hyphens.length] ?? '')
      return joins && hyphens.length < 4 ? dash : hyphens
    }),
    patternRule(
      'typo-dash',
      regex`(?:${blank}(?:-{1,3}|–)|-{2,3})(?=[${closing}])(?<=[${word},]${blank}?[-–]{1,3})`,
      () => broken,
    ),
  ]
}
