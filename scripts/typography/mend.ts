import { Draft } from './draft.ts'
import type { Profile } from './profile.ts'
import type { Edit, TypographyRule } from './rule.ts'
import { masked } from './shields.ts'

/** So often may one rule's change give another something to do. */
const PASSES = 4

/**
 * Set a block's text by a profile: text in, edits of it out, in order and apart. Line ends count as blanks,
 * but for those that a profile closes up. In a manuscript (`source`) the rules that change letters run as well.
 * Rules run until none has anything left to do, so that what the edits make of the text gives no edits again.
 */
export function mend(text: string, profile: Profile, { source }: { source: boolean }): Edit[] {
  const rules = profile.rules.filter(rule => source || !rule.sourceOnly)
  const draft = new Draft(blanked(text, source && profile.lineEnds ? '\n' : ' '))
  if (!source) draft.revise(closedUp(text, profile))
  for (let pass = 0; pass < PASSES; pass++) {
    const edits = mendOnce(draft.text, rules)
    if (edits.length === 0) break
    draft.revise(edits)
  }
  return draft.edits()
}

/** A text in one line; but where lines are closed up, a manuscript's line ends stay, and are no blanks to rules. */
const blanked = (text: string, lineEnd: string) =>
  text.replace(/[\n\r\t]/g, blank => (blank === '\t' ? ' ' : lineEnd))

/** Take out the line ends that leave no space. */
const closedUp = (text: string, { lineEnds }: Profile): Edit[] =>
  lineEnds === undefined
    ? []
    : [...text.matchAll(lineEnds)].map(({ 0: whole, index }) => ({
        start: index,
        end: index + whole.length,
        text: '',
        ruleId: 'typo-space',
      }))

function mendOnce(text: string, rules: readonly TypographyRule[]): Edit[] {
  const draft = new Draft(masked(text))
  for (const rule of rules) draft.revise(rule.edits(draft.text))
  return draft.edits()
}

/** What a text becomes by edits of it. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}
