import { patternRule, type TypographyRule } from './rule.ts'

const wide = '\u00a0'
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'

/**
 * English: curly quotes, apostrophes, ellipses, words that stay together. Double quotes come first,
 * so that a single quote just inside one is seen to open.
 * Source: New Hart's Rules, chapters 4 and 9.
 */
export const english: readonly TypographyRule[] = [
  patternRule('typo-quotes', /(?<=^|[\s\u00a0([{—–‘'])"(?=\S)/gu, () => '“'),
  patternRule('typo-quotes', /"/g, () => '”'),
  patternRule(
    'typo-apostrophe',
    /(?<=^|[\s\u00a0([{—–“])'(?=\d0s\b|tis\b|twas\b|em\b)/giu,
    () => '’',
  ),
  patternRule('typo-quotes', /(?<=^|[\s\u00a0([{—–“])'(?=\S)/gu, () => '‘'),
  patternRule('typo-quotes', /'/g, () => '’'),
  patternRule('typo-ellipsis', /\.\.\.(?!\.)/g, () => '…'),
  patternRule('typo-dash', /(?<=\S) --? (?=\S)/g, () => `${wide}– `),
  patternRule('typo-date', new RegExp(`(?<=\\b\\d{1,2}) (?=(?:${months})\\b)`, 'g'), () => wide),
  patternRule(
    'typo-abbreviation',
    /(?<=\b(?:Mr|Mrs|Ms|Dr|Prof\.|no\.|nos\.|p\.|pp\.|vol\.|ch\.|fig\.)) (?=[\p{Lu}\d])/gu,
    () => wide,
  ),
]
