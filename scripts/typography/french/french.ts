import type { Profile } from '../profile.ts'
import { abbreviationRules } from './abbreviations.ts'
import { capitalRules } from './capitals.ts'
import { dashRules } from './dashes.ts'
import { dateRules } from './dates.ts'
import { initialRules } from './initials.ts'
import { ligatureRule } from './ligatures.ts'
import { numberRules } from './numbers.ts'
import { ordinalRules, raised } from './ordinals.ts'
import { signRules } from './signs.ts'
import { spaceRules } from './spaces.ts'
import { canada, europe, type FrenchStyle, france, switzerland } from './style.ts'
import { unitRules } from './units.ts'

/** The rules that all have in common, and the spaces of one. The order matters where it says so. */
const french = (style: FrenchStyle): Profile => ({
  rules: [
    ...signRules,
    // Letters before what looks at them.
    ...capitalRules(style),
    ligatureRule,
    ...ordinalRules,
    ...abbreviationRules,
    ...initialRules,
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
