import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram } from './find-program.ts'
import { runProgram } from './run-program.ts'

/** Its rules about signs, blanks and numbers, which are ours. Source: `grammalecte-cli --list_options`. */
const typography = ['typo', 'apos', 'nbsp', 'esp', 'unit', 'num', 'nf', 'liga', 'tab', 'maj']

/**
 * Ask the Grammalecte of this machine (`grammalecte-cli` on the path) about French text, a passage a line: its
 * report as JSON, or `undefined` where there is none. It reads files alone: the text stands in a folder of its
 * own meanwhile, which nobody else may read.
 */
export async function askGrammalecte(text: string): Promise<string | undefined> {
  const program = findProgram('grammalecte-cli')
  if (program === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'imprimatur-'))
  try {
    const path = join(folder, 'text.txt')
    await writeFile(path, text)
    return await runProgram(program, ['--json', '--file', path, '--opt_off', ...typography])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
