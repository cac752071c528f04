import { quotesRule } from '../quotes.ts'
import { enclosingRule, type TypographyRule } from '../rule.ts'
import { opening, written } from './characters.ts'

/**
 * Quotations stand in 「」, those within them in 『』, as do the titles of books.
 * Source: 公用文作成の考え方 (2022), Ⅰ-5; 日本エディタースクール, 標準編集必携.
 */
export const quotes: readonly TypographyRule[] = [
  // No blank shows what a single quote does; between Japanese letters it is no apostrophe.
  enclosingRule(
    'typo-quotes',
    new RegExp(`(?=')(?<=[${written}${opening}])(')[^']{1,100}(')(?=[${written}])`, 'g'),
    () => '『',
    () => '』',
  ),
  quotesRule({
    levels: [
      ['「', '」'],
      ['『', '』'],
    ],
    foreign: [
      ['“', '”'],
      ['«', '»'],
    ],
  }),
]
