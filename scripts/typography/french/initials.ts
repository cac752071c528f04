import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, narrow, regex, wide } from './pattern.ts'

/** Words that begin a sentence, so that the capital before them ends one: "le plan B. Le reste". */
const openers = either(`
  Les? La L[’'] Une? Des Du Ils? Elles? On C[’'] Ce Cet Cette Ces Mais Et Ou Or Donc Puis En Dans
  Pour Par Si Nous Vous Je [JDNSQ][’'] Tu Aux? À Qui Que Quand Après Avant Ainsi Son Sa Ses Leurs?
  Sur Sous Sans Avec Voir Tout Tous Toutes? Cela Ceci Comme Notre
`)

/** What tells that a single capital is an initial. */
const leads = String.raw`^|[(,;«]${blank}?|(?<!\p{L})(?:et|ou|par|de|à|chez|selon|avec|pour|contre|Dr|Pr|Me|Mme|M\.)${blank}|(?<!\p{L})d’`

const name = String.raw`(?=(?!(?:${openers})(?!\p{L}))\p{Lu}\p{Ll})`

/** Initials stay together, and with the name. */
export const initialRules: readonly TypographyRule[] = [
  // M. is Monsieur, and no initial unless another comes first.
  patternRule(
    'typo-abbreviation',
    regex`(?<=(?<![\p{L}.])(?:[A-LN-ZÉ]|(?<=\p{Lu}\.[${narrow} ])M)\.)${blank}(?=\p{Lu}\.)`,
    () => narrow,
  ),
  patternRule(
    'typo-abbreviation',
    regex`(?<=(?<=(?<!\p{L})\p{Lu}\.(?:${blank}|-)|${leads})\p{Lu}\.)${blank}${name}`,
    () => wide,
  ),
]
