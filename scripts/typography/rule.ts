/** A change to a text: the characters from `start` to `end` become `text`. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ruleId: string
}

/** One rule of a locale: a block's text in, edits out, in order and apart. */
export interface TypographyRule {
  readonly id: string
  readonly edits: (text: string) => Iterable<Edit>
}

/** Stands in a block's text for what no rule may look into: code, another language, an image. */
export const opaque = '\ufffc'

/**
 * Make a rule of a pattern. `fix` gets the match and gives what it becomes; the same text means no
 * edit, so that a rule run twice changes nothing more.
 */
export function patternRule(
  id: string,
  pattern: RegExp,
  fix: (match: RegExpExecArray, text: string) => string,
): TypographyRule {
  return {
    id,
    *edits(text) {
      for (const match of text.matchAll(pattern)) {
        const fixed = fix(match, text)
        if (fixed !== match[0])
          yield {
            start: match.index,
            end: match.index + match[0].length,
            text: fixed,
            ruleId: id,
          }
      }
    },
  }
}

/**
 * Make a rule of a pattern whose first group opens and whose last closes a passage, such as
 * quotation marks. What lies between is left alone: its emphasis and its code stay where they are.
 */
export function enclosingRule(
  id: string,
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
