import * as z from 'zod'
import type { GrammarProgram, GrammarRemark } from '../model/grammar.ts'
import { readJson } from './json.ts'

/** What of LanguageTool's report we read; places are UTF-16 units of the whole text. */
const reportSchema = z.object({
  matches: z.array(
    z.object({
      offset: z.number().int().min(0),
      length: z.number().int().min(0),
      message: z.string(),
      replacements: z.array(z.object({ value: z.string().optional() })).optional(),
      rule: z.object({ category: z.object({ id: z.string() }).optional() }).optional(),
    }),
  ),
})

/** What our own rules are about, should the program not have left it out. */
const ours = /^(?:TYPOS|TYPOGRAPHY|CASING|STYLE|REDUNDANCY|PLAIN_ENGLISH)$/

const languages =
  /^(?:ar|ast|be|br|ca|da|de|el|en|eo|es|fa|fr|ga|gl|it|ja|km|nl|pl|pt|ro|ru|sk|sl|sv|ta|tl|uk|zh)(?:-|$)/i

/** LanguageTool, which knows thirty languages. `ask` runs it. */
export const languageTool = (ask: GrammarProgram['ask']): GrammarProgram => ({
  name: 'LanguageTool',
  knows: lang => languages.test(lang),
  ask,
  read: readLanguageTool,
})

/** Read a report of LanguageTool’s `--json` on a text. */
export function readLanguageTool(report: string, text: string): GrammarRemark[] {
  const { data } = reportSchema.safeParse(readJson(report))
  const matches = (data?.matches ?? []).filter(({ rule }) => !ours.test(rule?.category?.id ?? ''))
  return matches.map(({ offset, length, message, replacements = [] }) => {
    const line = text.slice(0, offset).split('\n').length - 1
    const start = offset - (text.lastIndexOf('\n', offset - 1) + 1)
    const suggestions = replacements.flatMap(({ value }) => value ?? [])
    return { line, start, end: start + length, says: message, suggestions }
  })
}
