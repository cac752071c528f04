import { VFile } from 'vfile'
import { findingsOf } from '../editions/compare.ts'
import { excerptsOf } from '../editions/excerpt.ts'
import type { State } from '../editions/standing.ts'
import type { EditionCheck, EditionFinding, EditionsReport } from '../model/editions-report.ts'
import { fault } from '../model/fault.ts'
import { messagesOf } from '../model/message.ts'
import type { TranslationJob, TranslationsRead } from './read-editions.ts'

/** Make the report of translations that were read and compared: what is wrong with each, and how much. */
export function editionsReport(
  { jobs, alone, messages: messagesOfFiles }: TranslationsRead,
  version: string,
): EditionsReport {
  const editions = jobs.map(checkOf)
  const messages = messagesOfFiles()
  const all = [...messages, ...editions.flatMap(({ findings }) => findings.map(one => one.message))]
  const exitCode = all.some(({ level }) => level === 'error') ? 1 : 0
  return { version, editions, alone, messages, exitCode }
}

function checkOf(job: TranslationJob): EditionCheck {
  const { manuscript, source, editions, compared, record } = job
  const count = (wanted: State) => compared.filter(({ state }) => state === wanted).length
  const drifting = compared.filter(({ drifts }) => drifts.length > 0)
  return {
    name: `${job.job.work.id}.${manuscript.lang}`,
    lang: manuscript.lang,
    source: source.lang,
    article: manuscript.place.article,
    record: record.file.path,
    counts: {
      marked: count('marked'),
      unmarked: count('unmarked'),
      stale: count('stale'),
      missing: count('missing'),
      extra: count('extra'),
      wanted: count('wanted'),
    },
    drifting: drifting.filter(({ accepted }) => !accepted).length,
    accepted: drifting.filter(({ accepted }) => accepted).length,
    findings: findingsOf(compared, editions)
      .flatMap((finding): EditionFinding[] => {
        const { rule, reason, place, hint } = finding
        // One file for each, so that its message comes out with its level, or not at all.
        const file = new VFile({ path: manuscript.file.path })
        fault(file, rule, reason, { place, hint })
        const [message] = messagesOf([file], job.job.levels)
        return message ? [{ message, ...excerptsOf(finding, editions) }] : []
      })
      .sort((a, b) => a.message.line - b.message.line || a.message.column - b.message.column),
  }
}
