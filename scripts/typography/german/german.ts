import type { Profile } from '../profile.ts'
import { type Quotation, quotesRule } from '../quotes.ts'
import { enclosingRule, inSource, patternRule, type TypographyRule } from '../rule.ts'
import { compoundAbbreviations } from '../shared/abbreviations.ts'
import { apostrophes, leadingApostrophes, shortYears } from '../shared/apostrophes.ts'
import { dashes } from '../shared/dashes.ts'
import { ellipsis } from '../shared/ellipsis.ts'
import { arithmetic, heldSigns, spacedSigns, thousands } from '../shared/numbers.ts'
import { regex, wide } from '../shared/pattern.ts'
import { ranges } from '../shared/ranges.ts'
import { closedUp, closeQuotes, singleSpaces } from '../shared/spaces.ts'
import { initials, oneOf, romanNumbers, tieRule } from '../shared/tie.ts'
import { unitNames, units } from '../shared/units.ts'
import { abbreviations, days, labels, months, titles } from './words.ts'

/** Words that begin with an apostrophe. */
const clipped = ['s', 'ne?', 'ne[mnrs]']

/** Marks of English, of which the one that opens is the one that closes in German. */
const englishQuotes = enclosingRule(
  'typo-quotes',
  /(“)(?=\S)(?<=(?:^|[\s([])“)[^“”„]{1,500}(”)/gu,
  () => '„',
  () => '“',
)

/** What is left out stands off a whole word before it, and no line begins with it; not off part of a word. */
const heldEllipsis = patternRule('typo-ellipsis', / (?=…)(?<=[^\s([„«‚‹»–…] )/gu, () => wide)

const dates: readonly TypographyRule[] = [
  patternRule(
    'typo-date',
    regex`\. ?(?=${oneOf(months)})(?<=(?<![\d.,])\d{1,2}\. ?)`,
    () => `.${wide}`,
  ),
  patternRule('typo-date', /(?<![\d.])\d{1,2}\. \d{1,2}\. \d{4}(?!\d)/g, ([date]) =>
    date.replaceAll(' ', wide),
  ),
  tieRule('typo-date', `[\\d\ufffc]`, 'Uhr(?![\\p{L}\\p{N}])'),
]

const labelled: readonly TypographyRule[] = [
  compoundAbbreviations(abbreviations),
  tieRule('typo-abbreviation', '\\d', '[vn]\\.[ \\u00a0\\u202f]?Chr\\.'),
  tieRule('typo-abbreviation', oneOf(titles), '\\p{Lu}'),
  tieRule('typo-abbreviation', oneOf(labels), '\\d'),
  tieRule('typo-abbreviation', oneOf(['Bst\\.', 'lit\\.']), '\\p{Ll}(?![\\p{L}\\p{N}])'),
  tieRule('typo-abbreviation', '\\d', 'ff?\\.'),
  patternRule('typo-abbreviation', /§ ?(?=\d)/g, () => `§${wide}`),
  patternRule(
    'typo-abbreviation',
    /\.(?=\d)(?<=(?<![\p{L}\p{N}.])(?:S|Nr|Art|Abs)\.)/gu,
    () => `.${wide}`,
  ),
  ...initials,
  romanNumbers,
]

/** What a country has of its own. */
interface Country {
  readonly quotation: Quotation
  readonly open: string
  readonly close: string
  readonly rules: readonly TypographyRule[]
}

const german = ({ quotation, open, close, rules }: Country): readonly TypographyRule[] => [
  ...singleSpaces,
  ellipsis,
  // Before quotation marks, which would take them for single ones.
  leadingApostrophes(clipped),
  shortYears,
  englishQuotes,
  ...rules,
  quotesRule(quotation),
  apostrophes,
  ...closedUp,
  closeQuotes(open, close),
  heldEllipsis,
  // Before dashes, which leave what stands between digits.
  ...arithmetic,
  ...ranges({
    before: [...labels, 'Seiten?', 'Jahren?', 'Kapiteln?', 'Ziffern?'],
    after: [...unitNames, 'Euro', 'Jahren?', 'Tagen?', 'Stunden', 'Minuten', 'Uhr', 'Prozent'],
    names: [...months, ...days],
  }),
  ...dashes({ dash: `${wide}– `, broken: `${wide}–`, closing: close, spacedEm: `${wide}— ` }),
  thousands(1),
  spacedSigns,
  heldSigns,
  ...units(),
  tieRule('typo-unit', '\\d', '(?:Mio\\.|Mrd\\.|Tsd\\.|(?:Millionen|Milliarden)(?!\\p{L}))'),
  ...dates,
  ...labelled,
]

/**
 * German of Germany. Guillemets that point inwards are as good as the marks below and above.
 * Source: Amtliches Regelwerk; Duden, Hinweise für die Textverarbeitung; DIN 5008.
 */
export const germanOfGermany: Profile = {
  rules: german({
    quotation: {
      levels: [
        ['„', '“'],
        ['‚', '‘'],
      ],
      foreign: [['„', '”']],
      single: true,
    },
    open: '„‚',
    close: '“‘',
    rules: [],
  }),
  raised: [],
}

/** Thousands parted by an apostrophe, as Swiss houses may have them; its digits are counted before it is curved. */
const swissThousands = patternRule(
  'typo-number',
  /(?<![\p{L}\p{N}])\d{1,3}(?:'\d{3}){1,4}(?![\p{L}\p{N}'])/gu,
  ([number]) => number.replaceAll("'", '’'),
)

/** Switzerland has no ß; names may keep it, so that an editor decides. */
const noSharpS: readonly TypographyRule[] = [
  inSource(patternRule('typo-capital', /ß/g, () => 'ss')),
  inSource(patternRule('typo-capital', /ẞ/g, () => 'SS')),
]

/** Money before its number. */
const swissMoney = tieRule('typo-unit', oneOf(['Fr\\.', 'CHF', 'EUR', 'USD', 'Rp\\.']), '\\d')

/**
 * German of Switzerland.
 * Source: Schweizerische Bundeskanzlei, Schreibweisungen; thousands in either way.
 */
export const germanOfSwitzerland: Profile = {
  rules: german({
    quotation: {
      levels: [
        ['«', '»'],
        ['‹', '›'],
      ],
      foreign: [
        ['„', '“'],
        ['‚', '‘'],
      ],
      single: true,
    },
    open: '«‹',
    close: '»›',
    rules: [...noSharpS, swissThousands, swissMoney],
  }),
  raised: [],
}
