import type { Added } from '../pipeline/add-to-lexicons.ts'
import type { WordsReport } from '../pipeline/lint-words.ts'
import { counted } from '../report/quantities.ts'
import { visible } from '../report/visible.ts'

/** What is no message about a manuscript: what the machine lacks, who helped, what was written. */
export function notesOn(reports: readonly WordsReport[], added: readonly Added[] = []): string {
  const lacking = [...new Set(reports.flatMap(report => report.lacking))].sort()
  const helpers = [...new Set(reports.flatMap(({ readBy }) => readBy))].sort()
  const lines = [
    ...lacking.map(lang => `no dictionary of ${lang}: its words were not looked up (docs/lint.md)`),
    ...helpers.map(name => `${name} read the text, too`),
    ...added.map(({ path, words }) => `${visible(path)}  ${counted(words, 'word')} added`),
  ]
  return lines.map(line => `${line}\n`).join('')
}
