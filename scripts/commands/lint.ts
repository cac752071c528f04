import type { VFile } from 'vfile'
import type { Host } from '../model/host.ts'
import { messagesOf } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import type { LevelSetting, RuleId } from '../model/rules.ts'
import { addToLexicons, lexiconsOf } from '../pipeline/add-to-lexicons.ts'
import { exitCodeOf } from '../pipeline/exit-code.ts'
import { lintManuscript } from '../pipeline/lint.ts'
import { type LanguageAids, lintWords, noAids, type WordsReport } from '../pipeline/lint-words.ts'
import type { Job } from '../pipeline/read.ts'
import { filesOfJob, readWorks } from '../pipeline/read-works.ts'
import { sarifReport } from '../report/sarif.ts'
import { writeReport } from '../report.ts'
import { notesOn } from './lint-notes.ts'

/** The flags of `lint`, as the command line gives them. */
export interface LintFlags {
  readonly lang?: string
  readonly strict: boolean
  readonly rule: Readonly<Partial<Record<RuleId, LevelSetting>>>
  readonly json: boolean
  readonly sarif?: string
  /** Write the words that are not known into the works' lexicons. */
  readonly addToLexicon?: boolean
}

/**
 * Say what the language of works wants: arguments in, exit code out (docs/report.md). Nothing is written, but
 * lexicons when that is asked for.
 */
export async function lintCommand(
  paths: readonly string[],
  flags: LintFlags,
  host: Host,
  version: string,
  aids?: LanguageAids,
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
  const words: WordsReport[] = []
  const lexicons = new Map<Job, readonly VFile[]>()
  for (const job of jobs) {
    const reports: WordsReport[] = []
    for (const manuscript of job.manuscripts) {
      lintManuscript(job.work, manuscript)
      reports.push(await lintWords(host, job.work, manuscript, aidsFor(job, aids ?? noAids)))
    }
    lexicons.set(job, lexiconsOf(reports))
    words.push(...reports)
  }
  const added = flags.addToLexicon ? await addToLexicons(host, words) : undefined
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
    messages: messagesOf([...filesOfJob(job), ...(lexicons.get(job) ?? [])], job.levels),
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
  if (aids && !flags.json) process.stderr.write(notesOn(words, added))
  return report.exitCode
}

/** An outside program takes its time: none is started for a rule that is off. */
const aidsFor = ({ levels }: Job, aids: LanguageAids): LanguageAids =>
  levels.settings.grammar === 'off' ? { ...aids, grammar: [] } : aids
