import type { VFile } from 'vfile'
import {
  type Blame,
  isAdjustable,
  isRuleId,
  type Level,
  type LevelSetting,
  type RuleId,
  ruleOf,
} from './rules.ts'

/** One line of a report: what is wrong, where, how grave. Lines and columns are 1-based. */
export interface Message {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly level: Level
  readonly blame: Blame
  readonly rule: RuleId
  readonly reason: string
  readonly hint?: string
}

/** Which level each rule has in this run. */
export interface Levels {
  readonly settings: Readonly<Partial<Record<RuleId, LevelSetting>>>
  /** Warnings count as errors. */
  readonly strict: boolean
}

/**
 * Read the messages off files, in order of place, with this run's levels applied. What two editions
 * say of a file that they share is said once.
 */
export function messagesOf(files: readonly VFile[], levels: Levels): Message[] {
  const all = files.flatMap(file => messagesIn(file, levels))
  return [...new Map(all.map(message => [JSON.stringify(message), message])).values()]
}

function messagesIn(file: VFile, levels: Levels): Message[] {
  return file.messages
    .map((message): Message | undefined => {
      const rule = message.ruleId
      if (!rule || !isRuleId(rule)) throw new Error(`No such rule: ${rule} (${message.reason})`)
      const chosen = isAdjustable(rule) ? levels.settings[rule] : undefined
      const setting = chosen ?? ruleOf(rule).level
      if (setting === 'off') return undefined
      const place = message.place
      const start = place && 'start' in place ? place.start : place
      const end = place && 'start' in place ? place.end : undefined
      return {
        file: file.path,
        line: start?.line ?? 1,
        column: start?.column ?? 1,
        ...(end ? { endLine: end.line, endColumn: end.column } : {}),
        level: levels.strict ? 'error' : setting,
        blame: ruleOf(rule).blame ?? 'manuscript',
        rule,
        reason: message.reason,
        ...(message.note ? { hint: message.note } : {}),
      }
    })
    .filter(message => message !== undefined)
    .sort((a, b) => a.line - b.line || a.column - b.column)
}
