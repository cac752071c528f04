import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { blank, regex, wide } from './pattern.ts'

/** Titles before a name. */
const titles = String.raw`MM?\.|Mmes?|Mlles?|Drs?|Pr|Me|Mgr`
/** Parts of a work before their number. */
const parts = String.raw`art\.|al\.|pp?\.|chap\.|ch\.|vol\.|fig\.|tab\.|pl\.|t\.|liv\.|col\.|sect\.|§`
/** Pairs of abbreviations. */
const pairs = String.raw`(?<=p\.)${blank}(?=ex\.)|(?<=et)${blank}(?=al\.)|(?<=(?:op|loc)\.)${blank}(?=cit\.)`
/** English, or a person of fiction, who keeps the title. */
const misters = 'Bean|Hyde|Darcy|President'

const after = String.raw`(?<=(?<![\p{L}\d])`

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
      m => `Mlle${m[1]}`,
    ),
  ),
  inSource(
    patternRule(
      'typo-abbreviation',
      regex`(?<!\p{L})c(?:\.${blank}?à\.?${blank}?|-à-)d(?:\.|(?!\p{L}))`,
      () => 'c.-à-d.',
    ),
  ),
  patternRule('typo-abbreviation', regex`(?<!\p{L})(etc)${blank}?(?:\.{2,4}|\.?…)`, () => 'etc.'),
  patternRule('typo-abbreviation', regex`${after}(?:${titles}))${blank}(?=\p{Lu})`, () => wide),
  patternRule('typo-abbreviation', regex`${after}MM?\.)${blank}(?=l(?:es?${blank}|’))`, () => wide),
  patternRule('typo-abbreviation', regex`${after}(?:${parts}))${blank}(?=[\dIVXL])`, () => wide),
  patternRule('typo-abbreviation', regex`(?<=§)(?=\d)`, () => wide),
  patternRule('typo-abbreviation', regex`${after}\d{1,3}(?:re|e))${blank}(?=éd\.)`, () => wide),
  patternRule('typo-abbreviation', regex`(?<!\p{L})(?:${pairs})`, () => wide),
  patternRule(
    'typo-abbreviation',
    regex`(?<![\p{L}\d])([nN][°º])${blank}*(?=\d)`,
    ([, n]) => n + wide,
  ),
  patternRule('typo-abbreviation', regex`(?<=(?<![\p{L}'’])[nN]o)${blank}(?=\d)`, () => wide),
]
