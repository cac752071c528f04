import { enclosingRule, opaque, patternRule, type TypographyRule } from './rule.ts'

const narrow = '\u202f'
const wide = '\u00a0'
/** Spaces that a typist may have put where a no-break space belongs. */
const spaces = '[ \\u00a0\\u202f\\u2009]'

const months =
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'

/**
 * French of France. The order matters where one rule sees what another made: straight quotes become
 * guillemets before guillemets get their spaces.
 * Source: Lexique des règles typographiques en usage à l'Imprimerie nationale.
 */
export const french: readonly TypographyRule[] = [
  patternRule('typo-apostrophe', /(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}«\u{fffc}])/gu, () => '’'),
  patternRule('typo-ellipsis', /\.\.\.(?!\.)/g, () => '…'),
  enclosingRule(
    'typo-quotes',
    /("\s*)[^"]*?(\s*")/g,
    () => `«${wide}`,
    () => `${wide}»`,
  ),
  patternRule(
    'typo-space',
    new RegExp(`(?<=[^\\s\\u00a0\\u202f?!;:…]|…)${spaces}*([;!?]+)`, 'gu'),
    ([whole, marks = ''], text) => {
      // A mark alone, such as "?" in a table cell, has nothing to keep apart from.
      return text.trim() === whole ? whole : narrow + marks
    },
  ),
  patternRule(
    'typo-space',
    new RegExp(`(?<=[^\\s\\u00a0\\u202f:])${spaces}*:(?=[\\s\\u00a0\\u202f${opaque}]|$)`, 'gu'),
    () => `${wide}:`,
  ),
  patternRule('typo-space', new RegExp(`«${spaces}*(?=\\S)`, 'gu'), () => `«${wide}`),
  patternRule('typo-space', new RegExp(`(?<=\\S)${spaces}*»`, 'gu'), () => `${wide}»`),
  patternRule(
    'typo-number',
    new RegExp(`(?<=\\d)${spaces}*([%‰])`, 'gu'),
    ([, sign]) => wide + sign,
  ),
  patternRule(
    'typo-number',
    new RegExp(`(?<=(?<![\\d,.])\\d{1,3}(?:${spaces}\\d{3})*)${spaces}(?=\\d{3}(?!\\d))`, 'gu'),
    () => narrow,
  ),
  patternRule(
    'typo-unit',
    /(?<=\d)[ \u00a0\u202f](?=(?:€|\$|£|km|m|cm|mm|kg|g|t|h|min|s|Mo|Go|ans?|millions?|milliards?)(?![\p{L}]))/gu,
    () => wide,
  ),
  patternRule(
    'typo-date',
    new RegExp(`(?<=\\b(?:\\d{1,2}|1er))${spaces}(?=(?:${months})\\b)`, 'gu'),
    () => wide,
  ),
  patternRule(
    'typo-abbreviation',
    /(?<=(?:^|[\s(«\u00a0\u202f])(?:MM?\.|Mmes?|Mlles?|Dr|Me|n[°o]s?|art\.|p\.|pp\.|vol\.|chap\.|fig\.))[ \u00a0\u202f](?=[\p{Lu}\d])/gu,
    () => wide,
  ),
  enclosingRule(
    'typo-dash',
    /([ \u00a0\u202f][–—][ \u00a0\u202f])[^–—]+([ \u00a0\u202f][–—])(?=[ \u00a0\u202f,.;:])/gu,
    mark => ` ${mark.trim()}${wide}`,
    mark => `${wide}${mark.trim()}`,
  ),
]
