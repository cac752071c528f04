import picocolors from 'picocolors'
import type { Message } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import { aligned, type Column } from './columns.ts'
import { countMessages, messagesOfRun } from './messages.ts'
import { counted, sizeOf, timeOf } from './quantities.ts'
import { visible } from './visible.ts'

/** Colours, or none. */
export type Paint = ReturnType<typeof picocolors.createColors>

const faultColumns: readonly Column[] = [
  { align: 'left' },
  { align: 'left' },
  // One long message would push the rule ids of all others off the screen.
  { align: 'left', atMost: 64 },
  { align: 'left' },
]

const fileColumns: readonly Column[] = [
  { align: 'left' },
  { align: 'left' },
  { align: 'right' },
  { align: 'right' },
]

/**
 * Write the messages of a run for people, editors and grep: each on one line as
 * `file:line:column  level  reason  rule`, its hint indented below, an empty line between files.
 * Empty when there are none.
 */
export const terminalMessages = (report: RunReport, color: boolean): string =>
  messageLines(messagesOfRun(report), picocolors.createColors(color))

/** Write what a run made: a table of the files written, an empty line, one line that sums up. */
export function terminalResults(report: RunReport, color: boolean): string {
  const paint = picocolors.createColors(color)
  const files = fileLines(report, paint)
  return `${files}${files ? '\n' : ''}${summaryOf(report, paint)}\n`
}

/** Write messages as they come, each on a line, an empty line between files. */
export function messageLines(messages: readonly Message[], paint: Paint): string {
  const files = Map.groupBy(messages, message => message.file)
  return [...files.values()].map(ofFile => faultLines(ofFile, paint)).join('\n')
}

function faultLines(messages: readonly Message[], paint: Paint): string {
  const rows = aligned(
    messages.map(({ file, line, column, level, reason, rule }) => [
      `${visible(file)}:${line}:${column}`,
      level,
      visible(reason),
      rule,
    ]),
    faultColumns,
  )
  return messages
    .map(({ level, hint }, at) => {
      const [place = '', grade = '', reason = '', rule = ''] = rows[at] ?? []
      const shade = level === 'error' ? paint.red : paint.yellow
      const first = [place, shade(grade), reason, paint.dim(rule)].join('  ')
      return hint ? `${first}\n${paint.cyan(`    hint: ${visible(hint)}`)}\n` : `${first}\n`
    })
    .join('')
}

function fileLines(report: RunReport, paint: Paint): string {
  const files = report.works.flatMap(work => work.editions.flatMap(edition => edition.files))
  return aligned(
    files.map(({ path, format, pages, bytes }) => [
      visible(path),
      format,
      pages === undefined ? '' : counted(pages, 'page'),
      sizeOf(bytes),
    ]),
    fileColumns,
  )
    .map(([path = '', ...others]) => `${[path, ...others.map(paint.dim)].join('  ')}\n`)
    .join('')
}

function summaryOf(report: RunReport, paint: Paint): string {
  const editions = report.works.flatMap(work => work.editions)
  const written = editions.filter(edition => edition.outcome === 'written')
  const files = written.reduce((sum, edition) => sum + edition.files.length, 0)
  const all = counted(editions.length, 'edition')
  const did =
    report.command !== 'build'
      ? `${all} ${report.command === 'lint' ? 'read' : 'checked'}`
      : `${written.length < editions.length ? `${written.length} of ` : ''}${all}, ${counted(files, 'file')}`
  const works = `${counted(report.works.length, 'work')}, ${did}`
  const books = counted(report.books.length, 'e-book')
  const parts = [
    ...(report.works.length > 0 || report.books.length === 0 ? [works] : []),
    ...(report.books.length > 0 ? [`${books} checked${by(report)}`] : []),
  ]
  const done = `${parts.join(', ')} in ${timeOf(report.milliseconds)}`
  const { errors, warnings } = countMessages(messagesOfRun(report))
  const faults = [
    ...(errors ? [paint.red(counted(errors, 'error'))] : []),
    ...(warnings ? [paint.yellow(counted(warnings, 'warning'))] : []),
  ]
  return [paint.bold(done), ...(faults.length > 0 ? [faults.join(', ')] : [])].join('; ')
}

/** The programs that looked at the books, each once. */
function by(report: RunReport): string {
  const names = report.books.flatMap(({ checkers }) =>
    checkers.map(({ name, version }) => `${name} ${version}`),
  )
  return names.length > 0 ? ` by ${[...new Set(names)].join(', ')}` : ''
}
