import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { findProgram } from './find-program.ts'

/** Past it, the program is taken for one that does not end. Milliseconds. */
const deadline = 300_000

/**
 * Ask the official EPUBCheck of this machine about a file: its report as JSON. It is there when
 * `EPUBCHECK_JAR` names its jar, which `java` runs, or when `epubcheck` is on the path; `undefined`
 * where there is none, or where it gives no report.
 */
export function askEpubCheck(path: string): Promise<string | undefined> {
  const jar = process.env.EPUBCHECK_JAR
  const program = jar ? 'java' : findProgram('epubcheck')
  if (program === undefined) return Promise.resolve(undefined)
  // Said in English, so that a report is the same on every machine.
  const start = jar ? ['-Duser.language=en', '-jar', jar] : []
  const flags = [...start, resolve(path), '--quiet', '--json', '-']
  const options = { timeout: deadline, killSignal: 'SIGKILL', maxBuffer: 2 ** 26 } as const
  return new Promise(done => {
    // It ends with 1 when a file is not sound: only what it wrote counts.
    execFile(program, flags, options, (_, output) => {
      const begin = output.indexOf('{')
      const end = output.lastIndexOf('}')
      done(begin >= 0 && end > begin ? output.slice(begin, end + 1) : undefined)
    })
  })
}
