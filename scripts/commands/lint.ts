import type { Host } from '../model/host.ts'
import { messagesOf } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import type { LevelSetting, RuleId } from '../model/rules.ts'
import { exitCodeOf } from '../pipeline/exit-code.ts'
import { lintManuscript } from '../pipeline/lint.ts'
import { filesOfJob, readWorks } from '../pipeline/read-works.ts'
import { sarifReport } from '../report/sarif.ts'
import { writeReport } from '../report.ts'

/** The flags of `lint`, as the command line gives them. */
export interface LintFlags {
  readonly lang?: string
  readonly strict: boolean
  readonly rule: Readonly<Partial<Record<RuleId, LevelSetting>>>
  readonly json: boolean
  readonly sarif?: string
}

/** Say what the language of works wants: arguments in, exit code out (docs/report.md). Nothing is written. */
export async function lintCommand(
  paths: readonly string[],
  flags: LintFlags,
  host: Host,
  version: string,
): Promise<number> {
  const start = host.ticks()
  const places = paths.length > 0 ? paths : ['manuscript']
  const { jobs, faults } = await readWorks(host, places, {
    edition: 'clean',
    release: false,
    strict: flags.strict,
    rules: flags.rule,
    ...(flags.lang ? { lang: flags.lang } : {}),
  })
  for (const { work, manuscripts } of jobs)
    for (const manuscript of manuscripts) lintManuscript(work, manuscript)
  const messages = messagesOf(faults, { settings: {}, strict: false })
  const works = jobs.map(job => ({
    id: job.work.id,
    editions: job.manuscripts.map(({ lang }, index) => ({
      name: job.names[index] ?? job.work.id,
      lang,
      outcome: 'checked' as const,
      files: [],
      words: 0,
    })),
    messages: messagesOf(filesOfJob(job), job.levels),
  }))
  const report: RunReport = {
    command: 'lint',
    version,
    works,
    books: [],
    messages,
    timings: [],
    milliseconds: host.ticks() - start,
    exitCode: exitCodeOf([...messages, ...works.flatMap(work => work.messages)]),
  }
  if (flags.sarif)
    await host.writeFiles([
      { path: flags.sarif, data: new TextEncoder().encode(sarifReport(report)) },
    ])
  writeReport(report, {
    json: flags.json,
    stdout: process.stdout,
    stderr: process.stderr,
    color: !host.env('NO_COLOR'),
    github: host.env('GITHUB_ACTIONS') === 'true',
  })
  return report.exitCode
}
