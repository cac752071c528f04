import { join } from 'node:path'
import type { VFile } from 'vfile'
import { fault } from './model/fault.ts'
import type { Output } from './model/host.ts'
import { type Levels, type Message, messagesOf } from './model/message.ts'
import type { EditionReport, Outcome, RunReport, WorkReport } from './model/report.ts'
import { makeArtefacts } from './pipeline/artefacts.ts'
import { type Edition, prepareEdition } from './pipeline/edition.ts'
import { exitCodeOf } from './pipeline/exit-code.ts'
import type { BuildOptions } from './pipeline/options.ts'
import { buildRecord, sha256 } from './pipeline/record.ts'
import { stage, type Tools } from './pipeline/tools.ts'
import { findWorks, type WorkPlace } from './source/find.ts'
import { isOfLanguage, readShared, readWork } from './source/work.ts'

type Command = RunReport['command']

/**
 * Run a command over all works: `check` goes as far as the styled documents, `build` on to the
 * files. A work with an error writes nothing, and what it wrote before stands; the others go on.
 */
export async function runPipeline(
  command: Command,
  options: BuildOptions,
  tools: Tools,
  versions: { readonly imprimatur: string; readonly others: Readonly<Record<string, string>> },
): Promise<RunReport> {
  const start = tools.host.ticks()
  const found = await Promise.all(options.paths.map(path => findWorks(tools.host, path)))
  const works: WorkReport[] = []
  const ids = new Set<string>()
  for (const place of found.flatMap(({ works }) => works))
    works.push(await runWork(command, place, options, tools, { ids, versions }))
  const messages = messagesOf(
    found.flatMap(({ faults }) => faults),
    { settings: {}, strict: false },
  )
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

interface Run {
  /** Ids of the works so far. */
  readonly ids: Set<string>
  readonly versions: Parameters<typeof runPipeline>[3]
}

async function runWork(
  command: Command,
  place: WorkPlace,
  options: BuildOptions,
  tools: Tools,
  run: Run,
): Promise<WorkReport> {
  const { host } = tools
  const shared = await readShared(host, place)
  const levels: Levels = {
    settings: { ...shared.data.rules, ...options.rules },
    strict: options.strict || options.release,
  }
  const work = await stage(tools, place.name, 'source', () =>
    readWork(host, place, shared, options.lang),
  )
  if (run.ids.has(work.id))
    fault(
      shared.file,
      'work-duplicate',
      `Unexpected second work “${work.id}”, expected an id of its own`,
      {
        place: { line: 1, column: 1 },
      },
    )
  run.ids.add(work.id)

  const chosen = work.manuscripts.filter(
    ({ lang }) => !options.lang || isOfLanguage(lang, options.lang),
  )
  const editions: Edition[] = []
  for (const manuscript of chosen)
    editions.push(await prepareEdition(work, manuscript, options, tools))

  const sources = new Set<VFile>([
    shared.file,
    ...chosen.flatMap(({ file, notes }) => [file, ...(notes ? [notes.file] : [])]),
  ])
  const faults = () =>
    messagesOf([...sources, ...editions.map(({ artefactFile }) => artefactFile)], levels)
  const end = (outcome: Outcome, reports?: readonly EditionReport[]): WorkReport => {
    for (const edition of editions) tools.progress.end(edition.name, outcome)
    return {
      id: work.id,
      editions: reports ?? editions.map(edition => reportOf(edition, outcome, [])),
      messages: faults(),
    }
  }
  if (hasErrors(faults())) return end('faulty')
  if (command === 'check') return end('checked')

  const made: { edition: Edition; outputs: Output[]; report: EditionReport }[] = []
  for (const edition of editions) made.push(await make(edition, work.id, options, tools))
  const messages = faults()
  if (hasErrors(messages)) return end('faulty')
  const record = await buildRecord(host, work.id, made, messages, {
    imprimatur: run.versions.imprimatur,
    ...run.versions.others,
  })
  // All of a work's files at once, so that its editions belong together.
  const outputs = made.flatMap(({ outputs }) => outputs)
  outputs.push({ path: join(options.output, work.id, 'build.json'), data: record })
  await stage(tools, work.id, 'write', () => host.writeFiles(outputs))
  return end(
    'written',
    made.map(({ report }) => report),
  )
}

async function make(edition: Edition, work: string, options: BuildOptions, tools: Tools) {
  const artefacts = await makeArtefacts(edition, options.formats, tools)
  const outputs = artefacts.map(({ format, data }) => ({
    path: join(options.output, work, `${edition.name}.${format}`),
    data,
  }))
  const files = artefacts.map(({ format, data, pages }, index) => ({
    path: outputs[index]?.path ?? '',
    format,
    bytes: data.length,
    sha256: sha256(data),
    ...(pages === undefined ? {} : { pages }),
  }))
  return { edition, outputs, report: reportOf(edition, 'written', files) }
}

const reportOf = (
  { name, lang, words }: Edition,
  outcome: Outcome,
  files: EditionReport['files'],
): EditionReport => ({ name, lang, outcome, files, words })

const hasErrors = (messages: readonly Message[]) =>
  messages.some(message => message.level === 'error')
