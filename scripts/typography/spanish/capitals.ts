import { inSource, patternRule, type TypographyRule } from '../rule.ts'
import { list, regex } from '../shared/pattern.ts'

/** Words that are none without the accent on their first letter. */
const accented = list(`
  África Árbol Árboles Época Épocas Ética Éxito Éxitos Índice Índices Último Última Últimos
  Últimas Único Única Únicos Únicas
`)
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const right = new Map(
  accented.flatMap(word => [
    [bare(word), word],
    [bare(word).toUpperCase(), word.toUpperCase()],
  ]),
)

/** Capitals have their accents. Source: RAE, Ortografía de la lengua española, 2010. */
export const capitals: TypographyRule = inSource(
  patternRule(
    'typo-capital',
    regex`(?<!\p{L})(?:${[...right.keys()].join('|')})(?!\p{L})`,
    ([word]) => right.get(word) ?? word,
  ),
)
