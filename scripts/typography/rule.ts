import type { RuleId } from '../model/rules.ts'

export { opaque } from '../model/passage.ts'

/** The rules of typography among all rules. */
export type TypographyRuleId = Extract<RuleId, `typo-${string}`>

/** A change to a text: the characters from `start` to `end`, UTF-16 units, become `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ruleId: TypographyRuleId
}

/**
 * One rule of a locale: the text of a block in, edits out, in order and apart. Line ends are blanks in it,
 * and what no rule may look into is `opaque`; an edit that touches that is dropped.
 */
export interface TypographyRule {
  readonly id: TypographyRuleId
  readonly edits: (text: string) => Iterable<Edit>
  /** It changes letters or digits: it is told and fixed in a manuscript, never silently in an output. */
  readonly sourceOnly?: true
}

/**
 * Make a rule of a pattern, which has the flag `g`. `fix` gets the match and gives what it becomes; the same
 * text means no edit, so that a rule run twice changes nothing more.
 */
export function patternRule(
  id: TypographyRuleId,
  pattern: RegExp,
  fix: (match: RegExpExecArray, text: string) => string,
): TypographyRule {
  return {
    id,
    *edits(text) {
      for (const match of text.matchAll(pattern)) {
        const fixed = fix(match, text)
        const { 0: whole, index } = match
        if (fixed !== whole)
          yield { start: index, end: index + whole.length, text: fixed, ruleId: id }
      }
    },
  }
}

/**
 * Make a rule of a pattern whose first group opens and whose last closes a passage, such as dashes
 * around an aside. What lies between is left alone: its emphasis and its code stay where they are.
 */
export function enclosingRule(
  id: TypographyRuleId,
  pattern: RegExp,
  open: (mark: string) => string,
  close: (mark: string) => string,
): TypographyRule {
  return {
    id,
    *edits(text) {
      for (const { 0: whole, 1: first = '', 2: last = '', index } of text.matchAll(pattern)) {
        const end = index + whole.length
        if (open(first) !== first)
          yield { start: index, end: index + first.length, text: open(first), ruleId: id }
        if (close(last) !== last)
          yield { start: end - last.length, end, text: close(last), ruleId: id }
      }
    },
  }
}

/** Keep a rule to manuscripts, since it changes letters or digits. */
export const inSource = (rule: TypographyRule): TypographyRule => ({ ...rule, sourceOnly: true })
