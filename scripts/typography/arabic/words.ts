import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { letters } from './characters.ts'

/** Forms that fonts choose by themselves, but for those that are signs of their own: ornate brackets, ﷺ, ﷼. */
const presentation = /[\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdf9\ufe70-\ufefc]+/g

/**
 * Words: letters and not their shapes, the conjunction و with its word, titles with their names.
 * Source: The Unicode Standard, 9.2; عبد السلام هارون، قواعد الإملاء.
 */
export const words: readonly TypographyRule[] = [
  inSource(patternRule('typo-width', presentation, ([shapes]) => shapes.normalize('NFKC'))),
  patternRule('typo-space', new RegExp(`(?<=[ ،]و) (?=[${letters}]{2})`, 'g'), () => ''),
  patternRule(
    'typo-abbreviation',
    new RegExp(`(?<=(?:^|[ («])(?:د|أ|م|أ\\.د)\\.) (?=[${letters}]{2})`, 'g'),
    () => '\u00a0',
  ),
]
