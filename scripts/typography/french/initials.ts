import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, narrow, noBreak, regex } from '../shared/pattern.ts'

/** Words that begin a sentence, so that the capital before them ends one: "le plan B. Le reste". */
const openers = either(`
  Les? La Une? Des Du Ils? Elles? On Ce Cet Cette Ces Mais Et Ou Or Donc Puis En Dans Pour Par Si
  Nous Vous Je Tu Aux? Qui Que Quand Après Avant Ainsi Son Sa Ses Leurs? Sur Sous Sans Avec Voir
  Tout Tous Toutes? Cela Ceci Comme Notre
`)

/** What tells that a single capital is an initial. */
const leads = [
  `^|[(,;«]${blank}?`,
  String.raw`(?<!\p{L})(?:et|ou|par|de|à|chez|selon|avec|pour|contre|voir|in|cf\.|Dr|Pr|Me|Mme|M\.)${blank}`,
  String.raw`(?<!\p{L})d’`,
].join('|')

/** A name, which an article may begin when a capital follows that as well: Le Clézio. */
const name = String.raw`(?:(?:Le|La|Les|De|Du|Des)${blank}\p{Lu}|(?!(?:${openers})(?!\p{L}))\p{Lu}\p{Ll})`

/** Initials stay together, and with the name. */
export const initialRules: readonly TypographyRule[] = [
  // M. is Monsieur, and no initial unless another comes first.
  patternRule(
    'typo-abbreviation',
    regex`(?<=(?<![\p{L}.])(?:[A-LN-ZÉ]|(?<=\p{Lu}\.[${narrow} ])M)\.)${blank}(?=\p{Lu}\.)`,
    () => narrow,
  ),
  noBreak(
    'typo-abbreviation',
    // An era ends sentences: "av. J.-C. Le reste".
    regex`(?<=(?<=(?<!\p{L})\p{Lu}\.(?:${blank}|-)|${leads})\p{Lu}\.)(?<!\p{Ll}\.${blank}J\.-C\.)${blank}(?=${name})`,
  ),
]
