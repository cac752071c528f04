import type { Host } from '../model/host.ts'
import { messagesOf } from '../model/message.ts'
import { type Fixed, fixManuscript } from '../pipeline/fix.ts'
import { lintWords, noAids } from '../pipeline/lint-words.ts'
import { writeRevisions } from '../pipeline/notes-files.ts'
import { filesOfJob, readWorks } from '../pipeline/read-works.ts'
import { jsonText } from '../report/json-text.ts'
import { counted } from '../report/quantities.ts'
import { visible } from '../report/visible.ts'
import { tellMessages } from './messages.ts'

/** The flags of `fix`, as the command line gives them. */
export interface FixFlags {
  readonly lang?: string
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Write works as the rules of their language want them: arguments in, exit code out. With an error in any file,
 * or when one has changed meanwhile, nothing of any work is written.
 */
export async function fixCommand(
  paths: readonly string[],
  flags: FixFlags,
  host: Host,
): Promise<number> {
  const { jobs, faults } = await readWorks(host, paths.length > 0 ? paths : ['manuscript'], {
    edition: 'clean',
    release: false,
    strict: false,
    rules: {},
    ...(flags.lang ? { lang: flags.lang } : {}),
  })
  const messages = [
    ...messagesOf(faults, { settings: {}, strict: false }),
    ...jobs.flatMap(job => messagesOf(filesOfJob(job), job.levels)),
  ]
  const errors = messages.filter(({ level }) => level === 'error')
  const fixed: Fixed[] = []
  for (const { work, manuscripts, levels } of jobs)
    for (const manuscript of manuscripts) {
      const { replacements } = await lintWords(host, work, manuscript, noAids)
      const wanted = replacements.filter(({ ruleId }) => levels.settings[ruleId] !== 'off')
      fixed.push(...fixManuscript(work, manuscript, wanted))
    }
  const { changed } = errors.length > 0 || flags.dryRun ? {} : await writeRevisions(host, fixed)
  const done = errors.length === 0 && changed === undefined
  tellMessages(errors, { json: flags.json, host })
  if (changed)
    process.stderr.write(`${visible(changed)} changed while it was read: nothing written\n`)
  const files = fixed.map(({ file, made, left }) => ({ path: file.path, made, left }))
  if (flags.json) {
    const written = done && !flags.dryRun
    process.stdout.write(jsonText({ schema: 'imprimatur-fix/1', written, files, messages: errors }))
  } else if (done) {
    for (const { path, made, left } of files)
      process.stdout.write(`${visible(path)}  ${toldOf(made, left, flags.dryRun)}\n`)
  } else process.stdout.write('nothing was written\n')
  return done ? 0 : 1
}

function toldOf(made: number, left: number, dryRun: boolean): string {
  const done = `${counted(made, 'place')} ${dryRun ? 'would be mended' : 'mended'}`
  return left > 0 ? `${done}, ${left} left: notes quote them, or they are near markup` : done
}
