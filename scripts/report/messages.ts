import type { Message } from '../model/message.ts'
import type { RunReport } from '../model/report.ts'

/** How many messages of each level there are. */
export interface MessageCounts {
  readonly errors: number
  readonly warnings: number
}

/** Put messages in order of file (by code units, the same on every machine), place and rule. */
export const inOrder = (messages: readonly Message[]): Message[] =>
  messages.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.reason, b.reason),
  )

/** All messages of a run, whatever their work or book, in order. */
export const messagesOfRun = (report: RunReport): Message[] =>
  inOrder([
    ...report.messages,
    ...[...report.works, ...report.books].flatMap(found => found.messages),
  ])

/** Count messages by level. */
export function countMessages(messages: readonly Message[]): MessageCounts {
  const errors = messages.filter(message => message.level === 'error').length
  return { errors, warnings: messages.length - errors }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
