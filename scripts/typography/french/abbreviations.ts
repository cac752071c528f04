import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { blank, noBreak, regex, wide } from '../shared/pattern.ts'

/** Titles before a name. */
const titles = String.raw`MM?\.|Mmes?|Mlles?|Drs?|Pr|Me|Mgr`
/** Parts of a work before their number. */
const parts = String.raw`art\.|al\.|pp?\.|par\.|chap\.|ch\.|vol\.|fig\.|tab\.|pl\.|t\.|liv\.|col\.|sect\.|§`
/** English, or a person of fiction, who keeps the title. */
const misters = 'Bean|Hyde|Darcy|President'

/** Right after an abbreviation. */
const after = (what: string) => String.raw`(?<=(?<![\p{L}\d])(?:${what}))`

/** Abbreviations stay with what they abbreviate, or number. */
export const abbreviationRules: readonly TypographyRule[] = [
  inSource(
    patternRule(
      'typo-abbreviation',
      regex`(?<!\p{L})Mr\.?(?=${blank}(?!(?:${misters})(?!\p{L}))\p{Lu})`,
      () => 'M.',
    ),
  ),
  inSource(
    patternRule(
      'typo-abbreviation',
      regex`(?<!\p{L})Melle(s?)(?=${blank}\p{Lu})`,
      ([, plural = '']) => `Mlle${plural}`,
    ),
  ),
  inSource(
    patternRule(
      'typo-abbreviation',
      regex`(?<!\p{L})c(?:\.${blank}?à\.?${blank}?|-à-)d(?:\.|(?!\p{L}))`,
      () => 'c.-à-d.',
    ),
  ),
  noBreak('typo-abbreviation', regex`${after(titles)}${blank}(?=\p{Lu})`),
  noBreak('typo-abbreviation', regex`${after('MM?[.]')}${blank}(?=l(?:es?${blank}|’))`),
  noBreak('typo-abbreviation', regex`${after(parts)}${blank}(?=\d|[IVXL]+(?!\p{L}))`),
  noBreak('typo-abbreviation', regex`(?<=§)(?=\d)`),
  noBreak('typo-abbreviation', regex`${after('[0-9]{1,3}(?:re|e)')}${blank}(?=éd\.)`),
  // 450 p., but not art. 5 p. 30.
  noBreak('typo-abbreviation', regex`(?<=\d)${blank}(?=(?:p|vol|ill)\.(?!${blank}?[\dIVXL]))`),
  noBreak('typo-abbreviation', regex`${after('p[.]')}${blank}(?=ex\.)`),
  noBreak('typo-abbreviation', regex`${after('et')}${blank}(?=al\.)`),
  noBreak('typo-abbreviation', regex`${after('(?:op|loc)[.]')}${blank}(?=cit\.)`),
  patternRule(
    'typo-abbreviation',
    regex`(?<![\p{L}\d])([nN][°º])${blank}*(?=\d)`,
    ([, n]) => n + wide,
  ),
  noBreak('typo-abbreviation', regex`(?<=(?<![\p{L}'’])[nN]o)${blank}(?=\d)`),
  // Before a list of numbers alone: "nos 12 enfants" are ours.
  noBreak(
    'typo-abbreviation',
    regex`(?<=(?<!\p{L})[nN]os)${blank}(?=\d{1,5}(?:,|${blank}et|${blank}à)${blank}\d)`,
  ),
]
