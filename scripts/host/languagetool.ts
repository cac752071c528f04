import { findProgram } from './find-program.ts'
import { runProgram } from './run-program.ts'

/** Its rules about spelling, signs and style, which are ours. */
const ours = ['TYPOS', 'TYPOGRAPHY', 'CASING', 'STYLE', 'REDUNDANCY', 'PLAIN_ENGLISH']

/**
 * Ask the LanguageTool of this machine about text: its report as JSON. It is there when `LANGUAGETOOL_JAR` names
 * the jar of its command line, which `java` runs, or when `languagetool` is on the path; `undefined` where there
 * is none, or where it does not know the language. Nothing is asked over a network.
 */
export async function askLanguageTool(text: string, lang: string): Promise<string | undefined> {
  const jar = process.env.LANGUAGETOOL_JAR
  const program = jar ? findProgram('java') : findProgram('languagetool')
  if (program === undefined) return undefined
  const start = jar ? ['-jar', jar] : []
  const flags = ['--json', '-l', lang, '-c', 'utf-8', '--disablecategories', ours.join(','), '-']
  return runProgram(program, [...start, ...flags], text)
}
