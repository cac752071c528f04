import { join } from 'node:path'
import type { VFile } from 'vfile'
import type { Output } from '../model/host.ts'
import { type Message, messagesOf } from '../model/message.ts'
import { type EditionReport, extensions, type Outcome, type WorkReport } from '../model/report.ts'
import { makeFiles } from './artefacts.ts'
import { joinEditions, matchManuscripts } from './bilingual.ts'
import { checkFiles } from './check-files.ts'
import { type Edition, prepareEdition } from './edition.ts'
import type { BuildOptions } from './options.ts'
import type { Job } from './read.ts'
import { buildRecord, sha256 } from './record.ts'
import { stage, type Tools } from './tools.ts'

/**
 * Bring a work through the stages: all its editions to their documents, then to files, then all
 * files to the disk at once, so that they belong together. With an error anywhere, none is written.
 */
export async function runJob(
  command: 'build' | 'check',
  job: Job,
  options: BuildOptions,
  tools: Tools,
  versions: { readonly imprimatur: string; readonly others: Readonly<Record<string, string>> },
): Promise<WorkReport> {
  const { work, manuscripts, pairs } = job
  const editions: Edition[] = []
  for (const [index, manuscript] of manuscripts.entries())
    editions.push(await prepareEdition(work, manuscript, job.names[index] ?? '', options, tools))
  for (const { name, manuscripts: two } of pairs) {
    const [left, right] = two.map(manuscript => editions[manuscripts.indexOf(manuscript)])
    if (left && right)
      editions.push(
        await stage(tools, name, 'hast', () =>
          joinEditions(name, left, right, matchManuscripts(...two, work)),
        ),
      )
  }
  const names = editions.map(({ name }) => name)

  // Looked up anew each time: an edition's artefacts get their files as they are made.
  const messages = () => messagesOf(filesOf(job, editions), job.levels)
  const end = (outcome: Outcome, reports?: readonly EditionReport[]): WorkReport => {
    for (const name of names) tools.progress.end(name, outcome)
    return {
      id: work.id,
      editions: reports ?? editions.map(edition => reportOf(edition, outcome, [])),
      messages: messages(),
    }
  }
  if (hasErrors(messages())) return end('faulty')
  if (command === 'check') return end('checked')

  const made: Made[] = []
  for (const edition of editions) made.push(await make(edition, work.id, options, tools))
  if (hasErrors(messages())) return end('faulty')

  const record = await buildRecord(
    tools.host,
    { id: work.id, folder: work.place.folder },
    made,
    // The record lies beside what readers get: what is said of the notes is not for them.
    messages().filter(({ file }) => !manuscripts.some(({ notes }) => notes?.file.path === file)),
    {
      imprimatur: versions.imprimatur,
      ...versions.others,
    },
  )
  const outputs = made.flatMap(({ outputs }) => outputs)
  outputs.push({ path: join(options.output, work.id, 'build.json'), data: record })
  await stage(tools, work.id, 'write', () => tools.host.writeFiles(outputs))
  return end(
    'written',
    made.map(({ report }) => report),
  )
}

interface Made {
  readonly edition: Edition
  readonly outputs: readonly Output[]
  readonly report: EditionReport
}

async function make(
  edition: Edition,
  work: string,
  options: BuildOptions,
  tools: Tools,
): Promise<Made> {
  const artefacts = await makeFiles(edition, options, tools)
  await checkFiles(edition, artefacts, tools)
  const named = artefacts.map(artefact => ({
    ...artefact,
    path: join(options.output, work, `${edition.name}.${extensions[artefact.format]}`),
  }))
  const files = named.map(({ path, format, data, pages }) => ({
    path,
    format,
    bytes: data.length,
    sha256: sha256(data),
    ...(pages === undefined ? {} : { pages }),
  }))
  return {
    edition,
    outputs: named.map(({ path, data }) => ({ path, data })),
    report: reportOf(edition, 'written', files),
  }
}

const filesOf = ({ work, manuscripts }: Job, editions: readonly Edition[]): VFile[] => [
  work.shared.file,
  ...manuscripts.flatMap(({ file, notes }) => [file, ...(notes ? [notes.file] : [])]),
  ...editions.flatMap(({ artefactFiles }) => artefactFiles),
]

const reportOf = (
  { name, lang, words, document: { metadata } }: Edition,
  outcome: Outcome,
  files: EditionReport['files'],
): EditionReport => ({
  name,
  lang,
  ...(metadata.facingLang ? { facingLang: metadata.facingLang } : {}),
  outcome,
  files,
  words,
})

const hasErrors = (messages: readonly Message[]) =>
  messages.some(message => message.level === 'error')
