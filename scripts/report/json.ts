import type { Message } from '../model/message.ts'
import {
  type BookReport,
  type RunReport,
  stageNames,
  type Timing,
  type WorkReport,
} from '../model/report.ts'
import { jsonText } from './json-text.ts'
import { countMessages, inOrder, messagesOfRun } from './messages.ts'

/** The name of this form; the number changes when a field goes or changes its meaning. */
export const reportSchema = 'imprimatur-report/1'

/**
 * Write a run as JSON of the form `imprimatur-report/1`, which docs/report.md describes field by
 * field. Each field is named here, so that a new field of the model does not slip out unannounced.
 */
export const jsonReport = (report: RunReport): string =>
  jsonText({
    schema: reportSchema,
    command: report.command,
    version: report.version,
    exitCode: report.exitCode,
    milliseconds: rounded(report.milliseconds),
    counts: countsOf(report),
    messages: inOrder(report.messages).map(messageOf),
    works: report.works.map(workOf),
    books: report.books.map(bookOf),
    timings: timingsOf(report.timings),
  })

function countsOf(report: RunReport) {
  const { works } = report
  const editions = works.flatMap(work => work.editions)
  return {
    works: works.length,
    editions: editions.length,
    books: report.books.length,
    files: editions.flatMap(edition => edition.files).length,
    ...countMessages(messagesOfRun(report)),
  }
}

const workOf = ({ id, editions, messages }: WorkReport) => ({
  id,
  editions: editions.map(({ name, lang, facingLang, outcome, words, files }) => ({
    name,
    lang,
    facingLang,
    outcome,
    words,
    files: files.map(({ path, format, bytes, sha256, pages }) => ({
      path,
      format,
      bytes,
      sha256,
      pages,
    })),
  })),
  messages: inOrder(messages).map(messageOf),
})

const bookOf = ({ path, outcome, checkers, messages }: BookReport) => ({
  path,
  outcome,
  checkers: checkers.map(({ name, version }) => ({ name, version })),
  messages: inOrder(messages).map(messageOf),
})

/** A message, each field by its name. */
export const messageOf = (message: Message) => ({
  file: message.file,
  line: message.line,
  column: message.column,
  endLine: message.endLine,
  endColumn: message.endColumn,
  level: message.level,
  blame: message.blame,
  rule: message.rule,
  reason: message.reason,
  hint: message.hint,
})

/** Timings by stage in the order of the pipeline; a stage that did not run is not there. */
function timingsOf(timings: readonly Timing[]) {
  const stages = Map.groupBy(timings, timing => timing.stage)
  return stageNames.flatMap(stage => {
    const ofStage = stages.get(stage)
    if (!ofStage) return []
    return {
      stage,
      milliseconds: rounded(ofStage.reduce((sum, timing) => sum + timing.milliseconds, 0)),
      editions: ofStage.map(({ edition, milliseconds }) => ({
        edition,
        milliseconds: rounded(milliseconds),
      })),
    }
  })
}

/** To a tenth: steadier to read, and no clock is truer. */
const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10
