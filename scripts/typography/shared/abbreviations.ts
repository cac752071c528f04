import { patternRule, type TypographyRule } from '../rule.ts'
import { narrow, wide } from './pattern.ts'

/**
 * Make the rule for abbreviations of several words, given without blanks (`z.B.`): what
 * stands between their parts becomes `between`, unless it is a blank already where no line ends. They may
 * begin a sentence with a capital.
 */
export function compoundAbbreviations(list: readonly string[], between = narrow): TypographyRule {
  const known = new Set(list)
  const isKnown = (parts: readonly string[]) => {
    const joined = parts.join('')
    return known.has(joined) || known.has(joined.charAt(0).toLowerCase() + joined.slice(1))
  }
  return patternRule(
    'typo-abbreviation',
    /(?<![\p{L}\p{N}.])\p{L}{1,2}(?:\.[ \u00a0\u202f]?\p{L}{1,3}){1,3}\./gu,
    ([whole]) => {
      const parts = whole.match(/\p{L}+\./gu) ?? []
      const blanks = whole.match(/(?<=\.)[ \u00a0\u202f]?(?=\p{L})/gu) ?? []
      // What follows may look like one more part: `z. B. A. Müller`.
      const length = [4, 3, 2].find(
        count => count <= parts.length && isKnown(parts.slice(0, count)),
      )
      if (length === undefined) return whole
      return parts
        .map(
          (part, index) =>
            part + (index < length - 1 ? held(blanks[index]) : (blanks[index] ?? '')),
        )
        .join('')
    },
  )
  function held(typed = ''): string {
    return typed === wide || typed === narrow ? typed : between
  }
}
