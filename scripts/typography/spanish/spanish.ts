import type { Profile } from '../profile.ts'
import { quotesRule } from '../quotes.ts'
import { patternRule, type TypographyRule } from '../rule.ts'
import { compoundAbbreviations } from '../shared/abbreviations.ts'
import { apostrophes, shortYears } from '../shared/apostrophes.ts'
import { ellipsis } from '../shared/ellipsis.ts'
import { arithmetic, heldSigns, spacedSigns, thousands } from '../shared/numbers.ts'
import { blank, list, regex, wide } from '../shared/pattern.ts'
import { closedUp, closeQuotes, singleSpaces } from '../shared/spaces.ts'
import { initials, oneOf, romanNumbers, tieRule } from '../shared/tie.ts'
import { units } from '../shared/units.ts'
import { capitals } from './capitals.ts'
import { rayas } from './dashes.ts'

const months = list(`
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre
  diciembre
`)
const labels = list(String.raw`
  pp?\. pág\. págs\. núms?\. n\.º arts?\. vols?\. caps?\. figs?\. ed\. t\. §§?
`)
const titles = list(String.raw`
  Sr\. Sra\. Srta\. Sres\. Dr\. Dra\. D\. D\.ª Dña\. Prof\. Lic\. Sto\. Sta\. Ing\. Arq\. Gral\.
  Ud\. Uds\.
`)

/** A raised letter has a point before it. A º may be meant for a degree, so that it takes a word before. */
const ordinals: readonly TypographyRule[] = [
  patternRule('typo-ordinal', /\d(?=ª)/g, ([digit]) => `${digit}.`),
  patternRule(
    'typo-ordinal',
    /\d(?=º(?! ?(?:bajo|[CF](?!\p{L})|de (?:lat|long))))(?<=(?<!\p{L})(?:el|del) \d{1,2})/gu,
    ([digit]) => `${digit}.`,
  ),
  patternRule('typo-ordinal', /(?<!\p{L})([Nn])º ?(?=\d)/gu, ([, n]) => `${n}.º${wide}`),
]

const rules: readonly TypographyRule[] = [
  ...singleSpaces,
  capitals,
  ellipsis,
  // Before quotation marks, which would take it for one that opens.
  shortYears,
  quotesRule({
    levels: [
      ['«', '»'],
      ['“', '”'],
      ['‘', '’'],
    ],
    single: true,
  }),
  apostrophes,
  ...closedUp,
  patternRule('typo-space', regex`([¿¡])${blank}`, ([, mark = '']) => mark),
  closeQuotes('«“', '»”'),
  // Ranges keep their hyphen in Spanish.
  ...arithmetic,
  ...rayas,
  thousands(1),
  spacedSigns,
  heldSigns,
  ...units(),
  tieRule('typo-unit', '\\d', '(?:mill|bill)(?:ón|ones)(?!\\p{L})'),
  tieRule('typo-date', '(?<![\\d.,])(?:\\d{1,2}|1\\.º)', `de[ \\u00a0]${oneOf(months)}`),
  tieRule('typo-date', '(?<![\\d.,])(?:\\d{1,2}|1\\.º)[ \\u00a0]de', oneOf(months)),
  ...ordinals,
  compoundAbbreviations(
    list('p.ej. a.C. d.C. EE.UU. a.m. p.m. SS.MM. CC.AA. JJ.OO. RR.HH. DD.HH. FF.AA. q.e.p.d.'),
  ),
  tieRule('typo-abbreviation', '[\\d\ufffc]', '[apd]\\.[ \\u00a0\\u202f]?[mC]\\.'),
  tieRule('typo-abbreviation', oneOf(titles), '\\p{Lu}'),
  tieRule('typo-abbreviation', oneOf(labels), '\\d'),
  patternRule(
    'typo-abbreviation',
    /\.(?=\d)(?<=(?<![\p{L}\p{N}.])(?:pp?|págs?|núms?)\.)/gu,
    () => `.${wide}`,
  ),
  ...initials,
  romanNumbers,
  tieRule(
    'typo-number',
    oneOf(['siglos?', 'capítulo', 'libro', 'tomo', 'acto']),
    '[IVXL]+(?!\\p{L})',
  ),
]

/** Spanish. Source: RAE, Ortografía de la lengua española, 2010; Fundéu. */
export const spanish: Profile = { rules, raised: [] }
