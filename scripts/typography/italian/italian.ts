import type { Profile } from '../profile.ts'
import { quotesRule } from '../quotes.ts'
import { patternRule, type TypographyRule } from '../rule.ts'
import { compoundAbbreviations } from '../shared/abbreviations.ts'
import { apostrophes, leadingApostrophes, shortYears } from '../shared/apostrophes.ts'
import { dashes } from '../shared/dashes.ts'
import { ellipsis } from '../shared/ellipsis.ts'
import { arithmetic, heldSigns, thousands } from '../shared/numbers.ts'
import { list, wide } from '../shared/pattern.ts'
import { ranges } from '../shared/ranges.ts'
import { closedUp, closeQuotes, singleSpaces } from '../shared/spaces.ts'
import { initials, oneOf, romanNumbers, tieRule } from '../shared/tie.ts'
import { unitNames, units } from '../shared/units.ts'
import { accents } from './accents.ts'

const months = list(`
  gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
`)
const days = ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica']

const labels = list(String.raw`
  pp?\. artt?\. nn?\. n° n\.º vol\. voll\. cap\. capp\. fig\. figg\. tav\. tab\. par\. c\. cc\.
  co\. sez\. ed\. §§?
`)
const titles = list(String.raw`
  [Ss]ig\. [Ss]ig\.ra [Ss]igg\. [Dd]ott\. [Dd]ott\.ssa [Dd]r\. [Pp]rof\. [Pp]rof\.ssa [Aa]vv\.
  [Ii]ng\. [Oo]n\. [Ss]en\. [Dd]on [Ss]\. [Ss]s\.
`)

/** Words that lose their vowel before another; not those that keep their blank: `po' di`, `de' Medici`. */
const elided = list(`
  l un d dell all dall nell sull coll quell quest bell sant tutt mezz nient c n v m t dov com
  senz anch gl degl agl
`)
const noBlankAfter = patternRule(
  'typo-apostrophe',
  new RegExp(
    `(['’]) (?=[aeiouhàèéìòùAEIOUHÀÈÉÌÒÙ])(?<=(?<![\\p{L}\\p{N}'‘’])(?:${elided.join('|')})['’] )`,
    'giu',
  ),
  ([, sign = '']) => sign,
)

/** Words that end in an apostrophe, which is no mark that closes. */
const clipped = patternRule(
  'typo-apostrophe',
  /'(?!\p{L})(?<=(?<!\p{L})(?:po|mo|be)')|'(?= \p{Lu})(?<= de')/giu,
  () => '’',
)

const rules: readonly TypographyRule[] = [
  ...singleSpaces,
  // Before apostrophes are curved or taken for quotation marks.
  ...accents,
  noBlankAfter,
  ellipsis,
  leadingApostrophes(['ndranghet\\p{L}+', 'sta', 'sto', 'sti?']),
  clipped,
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
  closeQuotes('«“', '»”'),
  // Before dashes, which leave what stands between digits.
  ...arithmetic,
  ...ranges({
    before: [...labels, 'pagine', 'anni', 'ore', 'capitoli', 'articoli'],
    after: [...unitNames, 'euro', 'anni', 'giorni', 'ore', 'minuti', 'mesi'],
    names: [...months, ...days],
  }),
  ...dashes({ dash: `${wide}– `, broken: `${wide}–`, closing: '»”', spacedEm: `${wide}— ` }),
  thousands(1),
  heldSigns,
  ...units(),
  tieRule('typo-unit', '\\d', '(?:milion|miliard)[ei](?!\\p{L})'),
  tieRule('typo-date', '(?<![\\d.,])(?:\\d{1,2}|1[°º])', oneOf(months)),
  tieRule('typo-date', '(?<!\\p{L})ore', '[\\d\ufffc]'),
  compoundAbbreviations(['p.es.', 'c.d.', 'n.d.r.']),
  tieRule('typo-abbreviation', oneOf(titles), '\\p{Lu}'),
  tieRule('typo-abbreviation', oneOf(labels), '\\d'),
  patternRule(
    'typo-abbreviation',
    /\.(?=\d)(?<=(?<![\p{L}\p{N}.])(?:pp?|artt?)\.)/gu,
    () => `.${wide}`,
  ),
  ...initials,
  romanNumbers,
  tieRule(
    'typo-number',
    oneOf(['capitolo', 'libro', 'tomo', 'atto', 'canto']),
    '[IVXL]+(?!\\p{L})',
  ),
  tieRule('typo-number', '(?<!\\p{L})[IVX]+', 'secolo'),
]

/**
 * Italian. Percent is spaced or not, as it was typed.
 * Source: Lesina, Il nuovo manuale di stile; Manuale interistituzionale di convenzioni redazionali, 6.4.
 */
export const italian: Profile = { rules, raised: [] }
