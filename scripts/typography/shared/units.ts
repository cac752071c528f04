import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, list, regex, wide } from './pattern.ts'

/** Units that nothing else is taken for, even without a blank before them. */
const certain = list(`
  °C °F km² km/h km kg cm² cm mm kWh MWh kHz MHz GHz hPa ml mg kB MB GB TB kW MW GW dB ha
`)
/** Units by one letter, and those that are a word or a model's name as well. */
const likely = list(`
  m² m³ m/s m g t l h min s ms V W Hz Pa K
`)

/** All units, as sources of patterns. */
export const unitNames: readonly string[] = [...certain, ...likely]

const amount = '\\d{1,9}(?:[.,]\\d{1,9})?'

/** A unit stands off its number, and stays with it; `more` are those of a language. */
export function units(more: readonly string[] = []): readonly TypographyRule[] {
  const ends = `(?![\\p{L}\\p{N}'’\\-‑])`
  const all = [...certain, ...likely, ...more].join('|')
  return [
    patternRule('typo-unit', regex` (?=(?:${all})${ends})(?<=\d )`, () => wide),
    patternRule('typo-unit', regex`(?<=\d)(?=(?:${certain.join('|')})${ends})`, () => wide),
    // A hyphen before a quantity is a minus, when no number stands before it: `-5 to -2 °C`.
    patternRule(
      'typo-number',
      regex`-(?=${amount}(?:${blank}\p{Ll}{1,4}${blank}[-−]?${amount})?${blank}?(?:%|(?:${all})${ends}))(?<=(?:^|[^\d ] |\()-)`,
      () => '−',
    ),
  ]
}
