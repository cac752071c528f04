import type { Profile } from '../profile.ts'
import { quotesRule } from '../quotes.ts'
import { patternRule } from '../rule.ts'
import { abbreviationRules } from './abbreviations.ts'
import { capitalRules } from './capitals.ts'
import { dashRules } from './dashes.ts'
import { dateRules } from './dates.ts'
import { initialRules } from './initials.ts'
import { ligatureRule } from './ligatures.ts'
import { numberRules } from './numbers.ts'
import { ordinalRules, raised } from './ordinals.ts'
import { spaceRules } from './spaces.ts'
import { canada, europe, type FrenchStyle, france, switzerland } from './style.ts'
import { unitRules } from './units.ts'

const french = (style: FrenchStyle): Profile => ({
  rules: [
    patternRule('typo-apostrophe', /(?<=[\s\u00a0\u202f])'(?=\d0(?![\d']))/g, () => '’'),
    patternRule('typo-apostrophe', /(?<=\p{L})['´](?=[\p{L}\d«“"\ufffc])/gu, () => '’'),
    quotesRule({
      levels: [
        ['«', '»'],
        ['“', '”'],
        ['‘', '’'],
      ],
    }),
    // Letters before what looks at them.
    ...capitalRules(style),
    ligatureRule,
    ...ordinalRules,
    // An ellipsis after "etc." goes before it could become one sign.
    ...abbreviationRules,
    ...initialRules,
    patternRule('typo-ellipsis', /(?<!\.)\.\.\.(?!\.)/g, () => '…'),
    ...dashRules(style),
    // Marks and guillemets once there are no hyphens and straight quotes left.
    ...spaceRules(style),
    // A unit gets its blank before the groups of its number are looked at.
    ...unitRules,
    ...dateRules,
    ...numberRules(style),
  ],
  raised,
})

export const frenchOfFrance = french(france)
export const frenchOfCanada = french(canada)
export const frenchOfSwitzerland = french(switzerland)
export const frenchOfTheUnion = french(europe)
