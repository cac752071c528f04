import type { Correction } from './correction.ts'
import type { Passage } from './passage.ts'
import type { RuleId } from './rules.ts'

/** A sure correction: the UTF-16 units of a passage from `start` to `end` become `text`. */
export interface Replacement {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ruleId: RuleId
}

/** The change to the file that a correction comes to; `undefined` where markup stands within, which it would lose. */
export function correctionOf({ passage, start, end, text }: Replacement): Correction | undefined {
  const { starts, ends } = passage
  for (let at = start + 1; at < end; at++) if (starts[at] !== ends[at - 1]) return undefined
  const [from, to] = [starts[start], ends[end - 1]]
  return from === undefined || to === undefined ? undefined : { start: from, end: to, text }
}
