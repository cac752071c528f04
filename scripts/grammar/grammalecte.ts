import * as z from 'zod'
import { primaryLanguage } from '../labels/labels.ts'
import type { GrammarProgram, GrammarRemark } from '../model/grammar.ts'
import { readJson } from './json.ts'

/** What of Grammalecte's report we read; places are characters (not UTF-16 units) of a line. */
const reportSchema = z.object({
  data: z.array(
    z.object({
      iParagraph: z.number().int().min(1),
      lGrammarErrors: z.array(
        z.object({
          nStart: z.number().int().min(0),
          nEnd: z.number().int().min(0),
          sMessage: z.string(),
          aSuggestions: z.array(z.string()).optional(),
        }),
      ),
    }),
  ),
})

/** Grammalecte, which knows French. `ask` runs it. */
export const grammalecte = (ask: GrammarProgram['ask']): GrammarProgram => ({
  name: 'Grammalecte',
  knows: lang => primaryLanguage(lang) === 'fr',
  ask,
  read: readGrammalecte,
})

/** Read a report of `grammalecte-cli --json` on a text. */
export function readGrammalecte(report: string, text: string): GrammarRemark[] {
  const { data } = reportSchema.safeParse(readJson(report))
  const lines = text.split('\n')
  return (data?.data ?? []).flatMap(({ iParagraph, lGrammarErrors }) => {
    const line = lines[iParagraph - 1] ?? ''
    const unit = unitsOf(line)
    return lGrammarErrors.map(({ nStart, nEnd, sMessage, aSuggestions = [] }) => ({
      line: iParagraph - 1,
      start: unit(nStart),
      end: unit(nEnd),
      says: sMessage,
      suggestions: aSuggestions,
    }))
  })
}

/** From characters of a line to its UTF-16 units, which differ beyond the basic plane alone. */
function unitsOf(line: string): (character: number) => number {
  const characters = Array.from(line)
  if (characters.length === line.length) return character => character
  return character => characters.slice(0, character).join('').length
}
