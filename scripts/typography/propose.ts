import type { Correction } from '../model/correction.ts'
import { opaque, type Passage } from '../model/passage.ts'
import type { Typography } from '../model/typography.ts'
import { mend } from './mend.ts'
import { profileOf } from './profile.ts'
import type { Edit, TypographyRuleId } from './rule.ts'

/** A change to a file that typography wants. */
export interface Proposal {
  readonly ruleId: TypographyRuleId
  /** "Unexpected X, expected Y", in the words around it. */
  readonly reason: string
  /** Offsets in the file, from the first to the last change. */
  readonly start: number
  readonly end: number
  /** What to replace; several where markup lies between, which stays. */
  readonly changes: readonly Correction[]
}

/** Say what a passage wants to be set by the rules of its language; `chosen` are those that its work prefers. */
export function proposalsOf(passage: Passage, chosen?: Typography): Proposal[] {
  const profile = profileOf(passage.lang, chosen)
  if (!profile) return []
  const text = profile.lineEnds ? withLineEnds(passage) : passage.text
  return mend(text, profile, { source: true }).flatMap(edit => {
    const changes = changesOf(edit, passage)
    const [first, last] = [changes[0], changes.at(-1)]
    if (!first || !last) return []
    const { start } = first
    return { ruleId: edit.ruleId, reason: reasonOf(edit, passage), start, end: last.end, changes }
  })
}

/** A passage's text with the line ends of its file, which stay where a language closes lines up. */
function withLineEnds({ text, file, starts }: Passage): string {
  const source = String(file)
  return text.replace(/ /g, (blank, at: number) =>
    /[\n\r]/.test(source[starts[at] ?? -1] ?? '') ? '\n' : blank,
  )
}

/** An edit as changes of the file: markup within it stays, with all new words before it. */
function changesOf(
  { start, end, text }: Edit,
  { text: whole, starts, ends }: Passage,
): Proposal['changes'] {
  if (start === end) {
    // What is put between two characters belongs to the one before, as in outputs, unless nothing may touch that.
    const at = start > 0 && whole[start - 1] !== opaque ? ends[start - 1] : starts[start]
    return at === undefined ? [] : [{ start: at, end: at, text }]
  }
  const runs: { start: number; end: number; text: string }[] = []
  for (let index = start; index < end; index++) {
    const [from = 0, to = 0] = [starts[index], ends[index]]
    const last = runs.at(-1)
    if (last?.end === from) last.end = to
    else runs.push({ start: from, end: to, text: runs.length === 0 ? text : '' })
  }
  return runs
}

/** So many characters on each side tell which place is meant. */
const AROUND = 12

function reasonOf({ start, end, text }: Edit, { text: whole }: Passage): string {
  const cut = Math.max(0, start - AROUND)
  const before = whole.slice(cut, start).replace(cut > 0 ? /^\S*\s(?=.)/ : /^/, '')
  const rest = whole.slice(end)
  const after = rest.slice(0, AROUND).replace(rest.length > AROUND ? /(?<=.)\s\S*$/ : /$/, '')
  const context = (before + whole.slice(start, end) + after).replaceAll(opaque, '…').trim()
  return `Unexpected ${named(whole.slice(start, end))} in “${context}”, expected ${named(text)}`
}

const names: Readonly<Record<string, string>> = {
  ' ': 'space',
  '\u00a0': 'no-break space',
  '\u202f': 'narrow no-break space',
  '\u2009': 'thin space',
  '\u3000': 'ideographic space',
}

/** Characters as they are called: blanks by their names, all else as it is. */
function named(text: string): string {
  if (text === '') return 'nothing'
  return text
    .split(/([ \u00a0\u202f\u2009\u3000])/)
    .filter(part => part !== '')
    .map(part => names[part] ?? `“${part}”`)
    .join(' + ')
}
