import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, noBreak, regex, wide } from '../shared/pattern.ts'

/** Symbols that nobody takes for anything else, though no blank stands before them. */
const certain = either(`
  [kcdmµnh]m[²³23]? [km]g µg [cdm][lL] h[lL] ha min ms [kMGT]?Wh [kMGT]W kV [kMGT]?Hz [khM]?Pa
  k?cal kJ kN mA [kKMGT]o [kKMGT]B [kMG]bit dB ppm mol [kMG]t °[CF]
`)

/** Symbols and words that a blank has to part from the number. */
const parted = either(String.raw`
  m[²³23]? g t s h l j bars? bits? [VWL](?!\.) millions? milliards? euros? dollars francs mio mia ans
  pour[ ]cent
`)

/** A digit of a number, not of a name such as CO2. */
const digit = String.raw`(?<=(?<!\p{L})\d)`
/** No letter after, nor an apostrophe: "le 5 m’a plu" has no unit. */
const end = String.raw`(?![\p{L}\d'’])`

/** A number stays with its unit. Source: SI brochure, 5.4.3. */
export const unitRules: readonly TypographyRule[] = [
  patternRule('typo-unit', regex`(?<=\d)${blank}*°${blank}*(?=[CF]${end})`, () => `${wide}°`),
  noBreak('typo-unit', regex`${digit}${blank}?(?=(?:${certain})${end})`),
  noBreak('typo-unit', regex`${digit}${blank}(?=(?:${parted})${end})`),
]
