import type { VFile } from 'vfile'
import type { Host } from '../model/host.ts'
import { extendLexicon } from '../spelling/extend-lexicon.ts'
import type { WordsReport } from './lint-words.ts'

/** How many words went into a lexicon. */
export interface Added {
  readonly path: string
  readonly words: number
}

/** The files of lexicons that some reports read, each once. */
export function lexiconsOf(reports: readonly WordsReport[]): VFile[] {
  const files = reports.flatMap(({ lexicons }) => lexicons.map(({ file }) => file))
  return [...new Map(files.map(file => [file.path, file])).values()]
}

/** Write the words that are not known into the lexicons of their languages: reports in, what was written out. */
export async function addToLexicons(
  host: Host,
  reports: readonly WordsReport[],
): Promise<readonly Added[]> {
  const unknown = reports.flatMap(report => report.unknown)
  const revised = lexiconsOf(reports)
    // What could not be read must not be written over.
    .filter(({ messages }) => !messages.some(({ ruleId }) => /^file-/.test(ruleId ?? '')))
    .flatMap(file => {
      const words = unknown.filter(({ lexicon }) => lexicon.path === file.path)
      const [first] = words
      if (!first) return []
      const text = extendLexicon(
        String(file),
        words.map(({ text }) => text),
        first.lang,
      )
      return [{ path: file.path, words: new Set(words.map(word => word.text)).size, text }]
    })
  const encoder = new TextEncoder()
  await host.writeFiles(revised.map(({ path, text }) => ({ path, data: encoder.encode(text) })))
  return revised.map(({ path, words }) => ({ path, words }))
}
