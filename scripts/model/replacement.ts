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
