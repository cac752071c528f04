import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { either } from '../shared/pattern.ts'

/** Words that have œ; moelle and coefficient have two sounds, and two letters. */
const words = either(`
  boeufs? coeurs? contrecoeur rancoeurs? choeurs? coelacanthes? foetus foetale?s?
  écoeur(?:e|er|ée?|ante?|ement) moeurs noeuds? oeufs? oeil oeillets? oeillères? oeillades?
  oeuvr(?:es?|er|é|ant|ent|ait|aient) désoeuvr(?:ée?s?|ement)
  manoeuvr(?:es?|er|ée?s?|ant|ent|ait|aient) manoeuvriers? manoeuvrières? oedèmes? oedipe
  oesophages? oecuméni(?:ques?|sme) oenolog(?:ie|ues?) oestrogènes? soeurs? voeux?
`)

/** The ligature œ, from a closed list. Source: Lexique de l’Imprimerie nationale, ligatures. */
export const ligatureRule: TypographyRule = inSource(
  patternRule('typo-capital', new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'giu'), ([word]) =>
    word.replace(/oe/g, 'œ').replace(/o(?=e)e/gi, 'Œ'),
  ),
)
