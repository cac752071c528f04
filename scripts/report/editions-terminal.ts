import picocolors from 'picocolors'
import type {
  EditionCheck,
  EditionFinding,
  EditionsReport,
  Excerpt,
} from '../model/editions-report.ts'
import { aligned, type Column } from './columns.ts'
import { countMessages, inOrder } from './messages.ts'
import { counted } from './quantities.ts'
import { sideBySide } from './side-by-side.ts'
import { messageLines, type Paint } from './terminal.ts'
import { visible } from './visible.ts'

/**
 * Write what is wrong with translations for people, editors and grep: each message in its usual form, below it
 * the words of both sides beside each other, in so many cells; then a table of the blocks of each translation,
 * and a line that sums up.
 */
export function terminalEditions(report: EditionsReport, color: boolean, width: number): string {
  const paint = picocolors.createColors(color)
  return [
    messageLines(inOrder(report.messages), paint),
    ...report.editions.flatMap(({ findings }) => findingLines(findings, paint, width)),
    ...report.alone.map(({ work, languages }) => `${visible(work)}  ${aloneIn(languages)}\n`),
    countLines(report.editions, paint),
    `${summaryOf(report, paint)}\n`,
  ]
    .filter(part => part !== '')
    .join('\n')
}

/** What is said of the same words stands above them once. */
function findingLines(findings: readonly EditionFinding[], paint: Paint, width: number): string[] {
  const alike = Map.groupBy(findings, ({ source, target }) => JSON.stringify([source, target]))
  return [...alike.values()].map(group => {
    const { source, target } = group[0] ?? {}
    const sides = sideBySide(sideOf(source, 'source'), sideOf(target, 'translation'), width)
    return [
      messageLines(
        group.map(({ message }) => message),
        paint,
      ),
      ...sides.map((line, at) => `${at > 0 ? line : paint.dim(line)}\n`),
    ].join('')
  })
}

function sideOf(excerpt: Excerpt | undefined, side: string) {
  if (!excerpt) return { title: side, text: '–' }
  const { lang, line, text } = excerpt
  return { title: `${side}, ${visible(lang)}, line ${line}`, text: visible(text) }
}

const aloneIn = (languages: readonly string[]): string =>
  languages.length === 1
    ? `in ${languages.map(visible).join()} alone: no translation to check`
    : `in ${languages.map(visible).join(', ')}: no translation to check`

const left: Column = { align: 'left' }
const right: Column = { align: 'right' }

function countLines(editions: readonly EditionCheck[], paint: Paint): string {
  if (editions.length === 0) return ''
  const states = ['marked', 'unmarked', 'stale', 'missing', 'extra'] as const
  const head = ['translation', 'of', ...states, 'drift', 'wanted']
  const rows = editions.map(({ name, source, counts, drifting, accepted }) => [
    visible(name),
    visible(source),
    ...states.map(state => String(counts[state])),
    String(drifting),
    String(counts.wanted + accepted),
  ])
  const columns = [left, left, ...states.map(() => right), right, right]
  return aligned([head, ...rows], columns)
    .map((row, at) => `${at === 0 ? paint.dim(row.join('  ')) : row.join('  ')}\n`)
    .join('')
}

function summaryOf({ editions, messages }: EditionsReport, paint: Paint): string {
  const all = [...messages, ...editions.flatMap(({ findings }) => findings.map(one => one.message))]
  const sum = (count: (edition: EditionCheck) => number) =>
    editions.reduce((total, edition) => total + count(edition), 0)
  const { missing, extra, stale } = {
    missing: sum(({ counts }) => counts.missing),
    extra: sum(({ counts }) => counts.extra),
    stale: sum(({ counts }) => counts.stale),
  }
  const drifting = sum(one => one.drifting)
  const parts = [
    ...(missing > 0 ? [`${counted(missing, 'block')} missing`] : []),
    ...(extra > 0 ? [`${counted(extra, 'block')} too many`] : []),
    ...(stale > 0 ? [`${counted(stale, 'block')} out of date`] : []),
    ...(drifting > 0 ? [`${counted(drifting, 'block')} with facts that differ`] : []),
  ]
  const unmarked = sum(({ counts }) => counts.unmarked)
  const { errors, warnings } = countMessages(all)
  const faults = [
    ...(errors > 0 ? [paint.red(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.yellow(counted(warnings, 'warning'))] : []),
  ]
  const done = `${counted(editions.length, 'translation')} checked${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
  const hint = unmarked > 0 ? [`${counted(unmarked, 'block')} not marked yet`] : []
  return [paint.bold(done), ...hint, ...(faults.length > 0 ? [faults.join(', ')] : [])].join('; ')
}
