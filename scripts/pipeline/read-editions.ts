import { basename, dirname } from 'node:path'
import { VFile } from 'vfile'
import { type Compared, compareEditions } from '../editions/compare.ts'
import type { Editions } from '../editions/findings.ts'
import { fault } from '../model/fault.ts'
import type { Host } from '../model/host.ts'
import { type Message, messagesOf } from '../model/message.ts'
import { type RecordFile, readRecord } from '../source/edition-record.ts'
import { findWorks } from '../source/find.ts'
import { isOfLanguage } from '../source/work.ts'
import { type Translation, translationsIn } from './edition-sources.ts'
import { textOfManuscript } from './edition-texts.ts'
import { type Job, readJob } from './read.ts'

/** A translation, compared with its source; what is wrong with it is not said yet. */
export interface TranslationJob extends Translation {
  readonly job: Job
  readonly editions: Editions
  readonly record: RecordFile
  /** Nothing when the record cannot be read, which its own fault says. */
  readonly compared: readonly Compared[]
}

/** The translations of all works at some paths. */
export interface TranslationsRead {
  readonly jobs: readonly TranslationJob[]
  /** Works in which nothing is a translation. */
  readonly alone: readonly { readonly work: string; readonly languages: readonly string[] }[]
  readonly messages: () => Message[]
}

/** What chooses translations, and the levels of messages. */
export interface EditionsChoice {
  readonly lang?: string
  readonly strict: boolean
}

/**
 * Read the works at some paths and compare each translation with its source, in one language or in all. An
 * article chooses itself, out of its work.
 */
export async function readEditions(
  host: Host,
  paths: readonly string[],
  { lang, strict }: EditionsChoice,
): Promise<TranslationsRead> {
  const faults: VFile[] = []
  const jobs: Job[] = []
  const chosen = new Set<string>()
  const options = { edition: 'clean', release: false, strict, rules: {} } as const
  const ids = new Set<string>()
  for (const path of paths) {
    const isArticle = /^article\.[\w-]+\.md$/.test(basename(path))
    const found = await findWorks(host, isArticle ? dirname(path) : path)
    faults.push(...found.faults)
    if (isArticle) chosen.add(path)
    for (const place of found.works) jobs.push(await readJob(place, options, host, ids))
  }
  const isWanted = ({ manuscript }: Translation) =>
    (lang === undefined || isOfLanguage(manuscript.lang, lang)) &&
    (chosen.size === 0 || chosen.has(manuscript.place.article))
  const read: TranslationJob[] = []
  const alone: { work: string; languages: string[] }[] = []
  for (const job of jobs) {
    const translations = translationsIn(job.work)
    if (translations.length === 0)
      alone.push({ work: job.work.id, languages: job.work.manuscripts.map(({ lang }) => lang) })
    for (const translation of translations.filter(isWanted))
      read.push(await compare(translation, job, host))
  }
  if (
    lang !== undefined &&
    !jobs.some(job => job.manuscripts.some(one => isOfLanguage(one.lang, lang)))
  )
    faults.push(noSuchLanguage(paths, lang))
  return {
    jobs: read,
    alone,
    messages: () => [
      ...messagesOf(faults, { settings: {}, strict }),
      ...jobs.flatMap(job => messagesOf(filesOf(job, read), job.levels)),
    ],
  }
}

async function compare(translation: Translation, job: Job, host: Host): Promise<TranslationJob> {
  const { manuscript, source } = translation
  const record = await readRecord(host, manuscript.place.article)
  const editions = { source: textOfManuscript(source), target: textOfManuscript(manuscript) }
  const { data, file } = record
  if (data && !isOfLanguage(source.lang, data.source))
    fault(
      file,
      'edition-mark',
      `Unexpected record of a translation from “${data.source}”, expected one from “${source.lang}”`,
      { place: { line: 1, column: 1 }, hint: 'Say `translationOf`, or mark the translation anew.' },
    )
  // An article that cannot be read has no blocks, which would all be missing.
  const isRead = [manuscript, source].every(one => String(one.file) !== '')
  const isUsable = isRead && file.messages.length === 0
  const terms = job.work.shared.data.terms ?? []
  const compared = isUsable ? compareEditions(editions, terms, data) : []
  return { ...translation, job, editions, record, compared }
}

const filesOf = ({ work, manuscripts }: Job, read: readonly TranslationJob[]): VFile[] => [
  work.shared.file,
  ...manuscripts.map(({ file }) => file),
  ...read.filter(({ job }) => job.work === work).map(({ record }) => record.file),
]

function noSuchLanguage(paths: readonly string[], lang: string): VFile {
  const file = new VFile({ path: paths.join(' ') })
  fault(file, 'manuscript-missing', `Unexpected language “${lang}”, expected one with an article`)
  return file
}
