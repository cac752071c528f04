import { accessibilityRules } from './epub-accessibility.ts'
import { linkRules } from './epub-links.ts'
import { markupRules } from './epub-markup.ts'
import type { EpubRule } from './epub-rule.ts'

/** What EPUBCheck's port does not see, or no checker at all. */
export const epubRules: readonly EpubRule[] = [...linkRules, ...markupRules, ...accessibilityRules]
