import type { Host } from '../model/host.ts'
import type { Format } from '../model/report.ts'
import type { LevelSetting, RuleId } from '../model/rules.ts'
import { isEpoch } from '../pipeline/stamp.ts'
import { runPipeline } from '../pipeline.ts'
import { silentProgress, watchRun } from '../report/progress.ts'
import { sarifReport } from '../report/sarif.ts'
import { visible } from '../report/visible.ts'
import { writeReport } from '../report.ts'
import { openWorkshop } from './workshop.ts'

/** The flags of `build` and `check`, as the command line gives them. */
export interface BuildFlags {
  readonly output?: string
  readonly format?: readonly Format[]
  readonly edition: 'clean' | 'proof'
  readonly lang?: string
  readonly bilingual?: readonly [string, string]
  readonly release: boolean
  readonly marks?: boolean
  readonly strict: boolean
  readonly rule: Readonly<Partial<Record<RuleId, LevelSetting>>>
  readonly json: boolean
  readonly sarif?: string
}

/** Run `build` or `check`: arguments in, exit code out (docs/report.md). */
export async function buildCommand(
  command: 'build' | 'check',
  paths: readonly string[],
  flags: BuildFlags,
  host: Host,
  version: string,
): Promise<number> {
  const { stdout, stderr } = process
  if (flags.release && flags.edition === 'proof') {
    stderr.write('error: a proof cannot be released: it holds the internal notes\n')
    return 2
  }
  if (flags.marks && flags.edition === 'proof') {
    stderr.write('error: a proof has no crop marks: it is read, not cut\n')
    return 2
  }
  const epoch = host.env('SOURCE_DATE_EPOCH')
  if (epoch && !isEpoch(epoch)) {
    stderr.write(`error: SOURCE_DATE_EPOCH is “${visible(epoch)}”, expected seconds since 1970\n`)
    return 2
  }
  const interactive = stderr.isTTY && !flags.json && !host.env('CI')
  const progress = flags.json ? silentProgress : watchRun({ interactive, stream: stderr })
  const workshop = await openWorkshop(host, progress, `imprimatur ${version}`)
  try {
    const report = await runPipeline(
      command,
      {
        paths: paths.length > 0 ? paths : ['manuscript'],
        output: flags.output ?? 'output',
        formats: flags.format ?? [],
        edition: flags.edition,
        release: flags.release,
        marks: flags.marks ?? false,
        strict: flags.strict,
        rules: flags.rule,
        ...(flags.lang ? { lang: flags.lang } : {}),
        ...(flags.bilingual ? { bilingual: flags.bilingual } : {}),
      },
      workshop.tools,
      { imprimatur: version, others: workshop.versions },
    )
    progress.close()
    if (flags.sarif)
      await host.writeFiles([
        { path: flags.sarif, data: new TextEncoder().encode(sarifReport(report)) },
      ])
    writeReport(report, {
      json: flags.json,
      stdout,
      stderr,
      color: !host.env('NO_COLOR'),
      github: host.env('GITHUB_ACTIONS') === 'true',
    })
    return report.exitCode
  } finally {
    progress.close()
    await workshop.close()
  }
}
