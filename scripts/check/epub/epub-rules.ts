import { accessibilityRules } from './epub-accessibility.ts'
import { addressesResolve } from './epub-links.ts'
import { markupRules } from './epub-markup.ts'
import { formulasKnown } from './epub-mathml.ts'
import { navigationRules } from './epub-navigation.ts'
import { packageRules } from './epub-package.ts'
import type { EpubRule } from './epub-rule.ts'
import { schemaRule } from './epub-schema.ts'
import { stylesWhole } from './epub-styles.ts'
import { wayRules } from './epub-ways.ts'

/** What the specifications demand of every EPUB and EPUBCheck's port does not see. */
export const formRules: readonly EpubRule[] = [
  addressesResolve,
  stylesWhole,
  schemaRule,
  formulasKnown,
  navigationRules,
  packageRules,
].flat()

/** What we ask of our own books besides. */
export const houseRules: readonly EpubRule[] = [...wayRules, ...markupRules, ...accessibilityRules]
