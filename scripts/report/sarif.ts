import type { Message } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'
import { type RuleId, ruleOf } from '../model/rules.ts'
import { messagesOfRun } from './messages.ts'
import { literal, physicalLocationOf, sarifLog } from './sarif-log.ts'

/**
 * Write a run as a SARIF log with one run: the rules that spoke, and a result for each message.
 * Code scanning, editors and dashboards read it.
 */
export function sarifReport(report: RunReport): string {
  const messages = messagesOfRun(report)
  const ids = rulesOf(messages)
  return sarifLog({
    version: report.version,
    exitCode: report.exitCode,
    rules: ids.map(descriptorOf),
    results: messages.map(message => resultOf(message, ids.indexOf(message.rule))),
  })
}

/** The rules that some messages are of, each once, by code units. */
export const rulesOf = (messages: readonly Message[]): RuleId[] =>
  [...new Set(messages.map(message => message.rule))].sort()

/** A rule as SARIF's reporting descriptor (§3.49). */
export function descriptorOf(id: RuleId) {
  const { says, level } = ruleOf(id)
  return { id, shortDescription: { text: says }, defaultConfiguration: { level } }
}

/** A message as a SARIF result (§3.27). */
export function resultOf(message: Message, ruleIndex: number) {
  const { rule, level, reason, hint, blame, file } = message
  return {
    ruleId: rule,
    ruleIndex,
    level,
    // A result has no field for advice that is not a ready fix: it is the second paragraph of the
    // text, which every viewer shows, and a property for programs.
    message: { text: (hint ? [reason, hint] : [reason]).map(literal).join('\n\n') },
    locations: [
      {
        physicalLocation: physicalLocationOf(file, {
          startLine: message.line,
          startColumn: message.column,
          endLine: message.endLine,
          endColumn: message.endColumn,
        }),
      },
    ],
    properties: { blame, hint },
  }
}
