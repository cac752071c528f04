import type { EditionsReport } from '../model/editions-report.ts'
import { jsonText } from './json-text.ts'
import { countMessages } from './messages.ts'

/** The report of translations as JSON, `imprimatur-editions/1`. Source: docs/report.md. */
export function jsonEditions(report: EditionsReport): string {
  const { version, exitCode, editions, alone, messages } = report
  const all = [...messages, ...editions.flatMap(({ findings }) => findings.map(one => one.message))]
  return jsonText({
    schema: 'imprimatur-editions/1',
    version,
    exitCode,
    counts: { editions: editions.length, ...countMessages(all) },
    messages,
    alone,
    editions: editions.map(({ findings, ...edition }) => ({
      ...edition,
      messages: findings.map(({ message, source, target }) => ({
        ...message,
        ...(source ? { source } : {}),
        ...(target ? { target } : {}),
      })),
    })),
  })
}
