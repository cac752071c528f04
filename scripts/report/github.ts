import type { Message } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import { messagesOfRun } from './messages.ts'
import { visible } from './visible.ts'

/**
 * Write the messages of a run as GitHub workflow commands, which become annotations on the lines
 * of a pull request. GitHub shows ten errors and ten warnings of a step; the rest is in the log.
 * Source: docs.github.com, "Workflow commands for GitHub Actions"; actions/toolkit, command.ts.
 */
export const githubAnnotations = (report: RunReport): string =>
  messagesOfRun(report).map(annotationOf).join('')

function annotationOf(message: Message): string {
  const { file, line, column, endLine = line, endColumn, level, rule, reason, hint } = message
  const properties = {
    file,
    line,
    // The runner drops an annotation's columns when it spans lines, and complains.
    ...(endLine === line ? { col: column } : {}),
    endLine,
    ...(endLine === line && endColumn !== undefined ? { endColumn } : {}),
    title: rule,
  }
  const list = Object.entries(properties)
    .map(([name, value]) => `${name}=${escapedProperty(visible(String(value)))}`)
    .join(',')
  const text = hint ? `${visible(reason)}\n${visible(hint)}` : visible(reason)
  return `::${level} ${list}::${escapedData(text)}\n`
}

/** The percent sign goes first, or the escapes would be escaped again. */
const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
