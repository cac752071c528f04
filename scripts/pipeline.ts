import { VFile } from 'vfile'
import { fault } from './model/fault.ts'
import { messagesOf } from './model/message.ts'
import type { RunReport, WorkReport } from './model/report.ts'
import { exitCodeOf } from './pipeline/exit-code.ts'
import type { BuildOptions } from './pipeline/options.ts'
import { readJob } from './pipeline/read.ts'
import { stage, type Tools } from './pipeline/tools.ts'
import { runJob } from './pipeline/work.ts'
import { findWorks } from './source/find.ts'

/**
 * Run a command over all works: `check` goes as far as the styled documents, `build` on to the
 * files. A work with an error writes nothing, and what it wrote before stands; the others go on.
 */
export async function runPipeline(
  command: RunReport['command'],
  options: BuildOptions,
  tools: Tools,
  versions: { readonly imprimatur: string; readonly others: Readonly<Record<string, string>> },
): Promise<RunReport> {
  const start = tools.host.ticks()
  const found = await Promise.all(options.paths.map(path => findWorks(tools.host, path)))
  const faults = found.flatMap(({ faults }) => faults)

  const ids = new Set<string>()
  const jobs = []
  for (const place of found.flatMap(({ works }) => works))
    jobs.push(
      await stage(tools, place.name, 'source', () => readJob(place, options, tools.host, ids)),
    )
  const chosen = jobs.filter(({ names }) => names.length > 0)
  if (jobs.length > 0 && chosen.length === 0) faults.push(noSuchLanguage(options))

  await tools.progress.begin(chosen.flatMap(({ names }) => names))
  const works: WorkReport[] = []
  for (const job of chosen) works.push(await runJob(command, job, options, tools, versions))

  const messages = messagesOf(faults, { settings: {}, strict: false })
  return {
    command,
    version: versions.imprimatur,
    works,
    messages,
    timings: tools.timings,
    milliseconds: tools.host.ticks() - start,
    exitCode: exitCodeOf([...messages, ...works.flatMap(work => work.messages)]),
  }
}

function noSuchLanguage({ lang, paths }: BuildOptions): VFile {
  const file = new VFile({ path: paths.join(' ') })
  fault(file, 'manuscript-missing', `Unexpected language “${lang}”, expected one with an article`)
  return file
}
