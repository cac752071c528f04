import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { type RuleId, ruleOf } from './rules.ts'

interface FaultOptions {
  /** Where in the file: a node's position or one point, 1-based. */
  readonly place?: Point | Position | undefined
  /** What the editor can do about it, one sentence. */
  readonly hint?: string
}

/**
 * Add a message about the manuscript to its file, at the rule's own level.
 * The reason has the form "Unexpected X, expected Y". Nothing is thrown: the stages go on,
 * so that all faults are reported at once.
 */
export function fault(file: VFile, ruleId: RuleId, reason: string, options: FaultOptions = {}) {
  const message = file.message(reason, {
    place: options.place,
    ruleId,
    source: 'imprimatur',
  })
  message.fatal = ruleOf(ruleId).level === 'error'
  if (options.hint) message.note = options.hint
}
