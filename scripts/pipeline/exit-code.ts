import type { Message } from '../model/message.ts'

/**
 * Say how a run ended, as its exit code. The manuscript's faults come before the artefacts': who
 * mends them may mend both. Source: docs/report.md.
 */
export function exitCodeOf(messages: readonly Message[]): 0 | 1 | 4 {
  const errors = messages.filter(message => message.level === 'error')
  if (errors.some(message => message.blame === 'manuscript')) return 1
  return errors.length > 0 ? 4 : 0
}
