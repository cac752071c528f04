import { primaryLanguage } from '../../labels/labels.ts'
import type { Term } from '../../model/term.ts'
import type { Block } from '../block.ts'
import { datesIn } from './dates.ts'
import type { Fact } from './fact.ts'
import { linksIn, type Renamed } from './links.ts'
import { namesIn } from './names.ts'
import { numbersIn } from './numbers.ts'
import { withDigits, withWesternDigits } from './numerals.ts'
import { termsIn } from './terms.ts'

/** What is known of both editions when the facts of one are read. */
export interface Setting {
  readonly lang: string
  readonly names: ReadonlySet<string>
  readonly terms: readonly Term[]
  /** Addresses of reference links, by label. */
  readonly definitions: ReadonlyMap<string, string>
  readonly renamed: Renamed
}

/** The facts of a block's own words, without those of its parts; negations are looked for sentence by sentence. */
export function factsOf(block: Block, setting: Setting): Fact[] {
  const { lang, terms } = setting
  // Code is the same in every language, or its comments say what is not.
  if (block.kind === 'code' || block.kind === 'formula') return []
  const { text } = block
  return [
    ...valuesIn(text, lang),
    ...namesIn(text, setting.names),
    ...termsIn(text, lang, terms),
    ...linksIn(block, lang, setting.definitions, setting.renamed),
  ]
}

/** The dates and numbers of a text. */
export function valuesIn(text: string, lang: string): Fact[] {
  const digits = /^(ja|zh)\b/.test(lang) ? withDigits(text) : withWesternDigits(text)
  const { facts, rest } = datesIn(digits, lang)
  return [...facts, ...numbersIn(rest, lang)]
}

/** Languages whose months and numbers in words are known. */
const known = new Set(['de', 'en', 'es', 'fr', 'it', 'ja', 'zh'])

/**
 * What of some facts can be held against a language: where its months and numerals are not known, neither dates nor
 * numbers that might be in words are missed.
 */
export function sureIn(facts: readonly Fact[], lang: string): Fact[] {
  if (known.has(primaryLanguage(lang))) return [...facts]
  return facts
    .filter(({ kind }) => kind !== 'date')
    .map(fact =>
      fact.kind === 'number' && Number(fact.key) < 100 ? { ...fact, weak: true } : fact,
    )
}
