import { isAbsolute, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Message } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import { type RuleId, ruleOf } from '../model/rules.ts'
import { jsonText } from './json-text.ts'
import { messagesOfRun } from './messages.ts'
import { visible } from './visible.ts'

/**
 * Write a run as a SARIF log with one run: the rules that spoke, and a result for each message.
 * Code scanning, editors and dashboards read it.
 * Source: SARIF 2.1.0 with Errata 01 (OASIS), the sections named below.
 */
export function sarifReport(report: RunReport): string {
  const messages = messagesOfRun(report)
  const ids = [...new Set(messages.map(message => message.rule))].sort()
  return jsonText({
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'imprimatur',
            version: report.version,
            semanticVersion: report.version,
            rules: ids.map(descriptorOf),
          },
        },
        // §3.20.14: a run that found faults has succeeded; one that could not look has not.
        invocations: [
          {
            executionSuccessful: report.exitCode !== 2 && report.exitCode !== 3,
            exitCode: report.exitCode,
          },
        ],
        // unist columns count UTF-16 code units (§3.14.17).
        columnKind: 'utf16CodeUnits',
        results: messages.map(message => resultOf(message, ids.indexOf(message.rule))),
      },
    ],
  })
}

function descriptorOf(id: RuleId) {
  const { says, level } = ruleOf(id)
  return { id, shortDescription: { text: says }, defaultConfiguration: { level } }
}

function resultOf(message: Message, ruleIndex: number) {
  const { rule, level, reason, hint, blame, file } = message
  return {
    ruleId: rule,
    ruleIndex,
    level,
    // A result has no field for advice that is not a ready fix: it is the second paragraph of the
    // text, which every viewer shows, and a property for programs.
    message: { text: textOf(hint ? [reason, hint] : [reason]) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: locationOf(file),
          region: {
            startLine: message.line,
            startColumn: message.column,
            endLine: message.endLine,
            endColumn: message.endColumn,
          },
        },
      },
    ],
    properties: { blame, hint },
  }
}

/** Plain text of paragraphs, in which a quoted manuscript is neither placeholder nor link. */
const textOf = (paragraphs: readonly string[]): string =>
  paragraphs
    .map(visible)
    .join('\n\n')
    // §3.11.5: a brace is doubled, or {0} would be a placeholder.
    .replace(/[{}]/g, '$&$&')
    // §3.11.6: with its bracket escaped, Markdown that is quoted is no embedded link.
    .replaceAll('](', '\\](')

/** A path as a URI: relative to the caller's folder, or a file URL when it is absolute (§3.4.3). */
function locationOf(file: string) {
  const path = normalize(file.toWellFormed())
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href }
  return { uri: path.split(sep).map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' }
}
