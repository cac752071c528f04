import { patternRule, type TypographyRule } from '../rule.ts'
import { blank, either, regex } from '../shared/pattern.ts'
import type { FrenchStyle } from './style.ts'

/** Words that are nothing else without their accent: no English word, no name that people write so. */
const words = `
  État États Étatique Église Églises École Écoles Étude Études Étudiant Étudiants Étudier
  Évidemment Également Égalité Économie Économies Économique Économiques Économiste Élève
  Élèves Élément Éléments Élu Élus Événement Événements Évènement Évènements Énergies
  Énergétique Équipe Équipes Équilibre Époque Épreuve Épreuves Étape Étapes Étoile Étoiles
  Étranger Étrangers Étrangère Étrangères Établir Établissement Établissements Étant Était Étaient
  Évêque Évêques Évangile Évangiles Éviter Évitez Évoquer Évoquant Éventuel Éventuelle
  Éventuellement Écrire Écrit Écrits Écriture Écrivain Écrivains Écouter Écoutez Éditeur Éditeurs
  Élargir Élargissement Élysée Écosse Égypte Équateur Érythrée Éthiopie
  Émirats Île Îles
`

const unaccented = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '')

/** Spelt with its first letter bare, as a keyboard has it, and all in capitals. */
function spellings(accents: FrenchStyle['accents']): ReadonlyMap<string, string> {
  const spelt = new Map<string, string>()
  for (const word of words.trim().split(/\s+/)) {
    if (accents === 'all') spelt.set(unaccented(word.slice(0, 1)) + word.slice(1), word)
    const capitals = word.toUpperCase()
    spelt.set(unaccented(capitals), capitals)
    spelt.set(unaccented(capitals.slice(0, 1)) + capitals.slice(1), capitals)
  }
  return spelt
}

/** What follows the preposition, and neither the letter A nor the verb; Latin, as in "A priori", has no accent. */
const prepositional = either(`
  la l’ ce cet cette ces mon ma mes son sa ses leurs? notre nos votre vos chaque qui quoi partir
  cause côté propos travers bientôt demain peine nouveau défaut force moins droite gauche suivre
  noter savoir
`)

const sentence = `(?<=^|[.!?…]${blank}|«${blank}?)`

/** Accents on capitals, from a closed list. Source: Lexique de l’Imprimerie nationale, accent. */
export function capitalRules({ accents }: FrenchStyle): readonly TypographyRule[] {
  const spelt = spellings(accents)
  const listed = patternRule(
    'typo-capital',
    regex`(?<![\p{L}\d])[EI](?:${[...spelt.keys()].map(word => word.slice(1)).join('|')})(?![\p{L}\d])`,
    ([word]) => spelt.get(word) ?? word,
  )
  if (accents !== 'all') return [listed]
  return [
    listed,
    patternRule(
      'typo-capital',
      regex`${sentence}A(?=${blank}(?:${prepositional})(?:(?<=’)|(?!\p{L})))`,
      () => 'À',
    ),
    patternRule(
      'typo-capital',
      regex`(?<!\p{L})Ca(?=${blank}(?:va|ne|n’|fait|y|suffit|dépend|marche|alors|commence)(?:(?<=’)|(?!\p{L})))`,
      () => 'Ça',
    ),
  ]
}
