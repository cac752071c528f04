import { messagesOf } from './model/message.ts'
import type { BookReport, RunReport, WorkReport } from './model/report.ts'
import { checkBook, isBook } from './pipeline/books.ts'
import { exitCodeOf } from './pipeline/exit-code.ts'
import type { BuildOptions } from './pipeline/options.ts'
import { readJob } from './pipeline/read.ts'
import { noSuchLanguage } from './pipeline/read-works.ts'
import { stage, type Tools } from './pipeline/tools.ts'
import { runJob } from './pipeline/work.ts'
import { findWorks } from './source/find.ts'

/**
 * Run a command over all works: `check` goes as far as the styled documents, `build` on to the
 * files. A work with an error writes nothing, and what it wrote before stands; the others go on.
 * `check` takes finished EPUBs besides.
 */
export async function runPipeline(
  command: 'build' | 'check',
  options: BuildOptions,
  tools: Tools,
  versions: { readonly imprimatur: string; readonly others: Readonly<Record<string, string>> },
): Promise<RunReport> {
  const start = tools.host.ticks()
  const books = command === 'check' ? options.paths.filter(isBook) : []
  const places = options.paths.filter(path => !books.includes(path))
  const found = await Promise.all(places.map(path => findWorks(tools.host, path)))
  const faults = found.flatMap(({ faults }) => faults)

  const ids = new Set<string>()
  const jobs = []
  for (const place of found.flatMap(({ works }) => works))
    jobs.push(
      await stage(tools, place.name, 'source', () => readJob(place, options, tools.host, ids)),
    )
  const chosen = jobs.filter(({ names }) => names.length > 0)
  if (jobs.length > 0 && chosen.length === 0)
    faults.push(noSuchLanguage(options.paths, options.lang))

  const editions = chosen.flatMap(({ names, pairs }) => [
    ...names,
    ...pairs.map(({ name }) => name),
  ])
  await tools.progress.begin([...editions, ...books])
  const works: WorkReport[] = []
  for (const job of chosen) works.push(await runJob(command, job, options, tools, versions))

  const levels = { settings: options.rules, strict: options.strict || options.release }
  const checked: BookReport[] = []
  for (const path of books) checked.push(await checkBook(path, levels, tools, versions.imprimatur))

  const messages = messagesOf(faults, { settings: {}, strict: false })
  return {
    command,
    version: versions.imprimatur,
    works,
    books: checked,
    messages,
    timings: tools.timings,
    milliseconds: tools.host.ticks() - start,
    exitCode: exitCodeOf([...messages, ...[...works, ...checked].flatMap(found => found.messages)]),
  }
}
