import type { Passage } from '../model/passage.ts'
import type { RuleId } from '../model/rules.ts'

/** Something that the house would have otherwise. */
export interface Remark {
  readonly passage: Passage
  /** UTF-16 units of the passage's text. */
  readonly start: number
  readonly end: number
  readonly ruleId: Extract<RuleId, `house-${string}`>
  /** What a message says after “expected”. */
  readonly wanted: string
  readonly hint?: string | undefined
  /** The correction, where there is one sure one. */
  readonly becomes?: string | undefined
}

/** Words as a message offers them: “a” or “b”. */
export const offered = (words: readonly string[]): string =>
  words.map(word => `“${word}”`).join(' or ')
