import { opaque } from '../model/passage.ts'
import type { Edit, TypographyRuleId } from './rule.ts'

/** A stretch of a draft: the characters from `start` to `end` of the text as it was, and what they are now. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The rule that first changed it; none for what stands as it was. */
  readonly ruleId?: TypographyRuleId
}

/** A text under revision, which remembers where in the text as it was each part of it stood. */
export class Draft {
  readonly #original: string
  #stretches: readonly Stretch[]
  #text: string

  constructor(original: string) {
    this.#original = original
    this.#text = original
    this.#stretches = [{ start: 0, end: original.length, text: original }]
  }

  /** The text as it is now. */
  get text(): string {
    return this.#text
  }

  /** Make edits of the text as it is now, which are in order and apart; those that touch `opaque` are dropped. */
  revise(edits: Iterable<Edit>): void {
    const wanted = [...edits].filter(
      ({ start, end }) => !this.#text.slice(start, end).includes(opaque),
    )
    if (wanted.length === 0) return
    const before = new Reader(this.#stretches)
    const after: Stretch[] = []
    for (const { start, end, text, ruleId } of wanted) {
      after.push(...before.take(start))
      const place = before.place
      const replaced = before.take(end)
      const from = replaced[0]?.start ?? place
      // What a rule changed is that rule's fault, whatever a later one makes of it.
      const first = replaced.find(stretch => stretch.ruleId !== undefined)
      after.push({
        start: from,
        end: replaced.at(-1)?.end ?? from,
        text,
        ruleId: first?.ruleId ?? ruleId,
      })
    }
    after.push(...before.take(this.#text.length))
    this.#stretches = after
    this.#text = after.map(({ text }) => text).join('')
  }

  /** All changes so far as edits of the text as it was: in order, apart, and no longer than they need be. */
  edits(): Edit[] {
    const edits: Edit[] = []
    for (const { start, end, text, ruleId } of this.#stretches) {
      if (ruleId === undefined) continue
      const last = edits.at(-1)
      // What two rules did to one place is one change; neighbours that each stand alone are two.
      if (last && last.end === start && (last.end === last.start || start === end || text === ''))
        edits[edits.length - 1] = { ...last, end, text: last.text + text }
      else edits.push({ start, end, text, ruleId })
    }
    return edits.map(edit => trimmed(edit, this.#original)).filter(edit => edit !== undefined)
  }
}

/** Hands out stretches from the first to the last. */
class Reader {
  readonly #stretches: readonly Stretch[]
  #index = 0
  /** Where the next stretch begins, in the text as it is now. */
  #at = 0
  /** What is left of a stretch that was parted. */
  #rest: Stretch | undefined

  constructor(stretches: readonly Stretch[]) {
    this.#stretches = stretches
  }

  /** Where in the text as it was the next stretch begins. */
  get place(): number {
    const next = this.#rest ?? this.#stretches[this.#index]
    return next?.start ?? this.#stretches.at(-1)?.end ?? 0
  }

  /** Take what stands before an offset of the text as it is now. */
  take(end: number): Stretch[] {
    const taken: Stretch[] = []
    while (this.#at < end) {
      const next = this.#rest ?? this.#stretches[this.#index]
      if (!next) break
      const room = end - this.#at
      if (next.text.length <= room) {
        taken.push(next)
        this.#rest = undefined
        this.#index++
        this.#at += next.text.length
      } else {
        const [first, rest] = parted(next, room)
        taken.push(first)
        this.#rest = rest
        this.#at = end
      }
    }
    return taken
  }
}

/** Part a stretch. What was changed has no places within: its first part stands for all that it replaced. */
function parted(stretch: Stretch, length: number): [Stretch, Stretch] {
  const cut = stretch.ruleId === undefined ? stretch.start + length : stretch.end
  return [
    { ...stretch, end: cut, text: stretch.text.slice(0, length) },
    { ...stretch, start: cut, text: stretch.text.slice(length) },
  ]
}

/** An edit without what it has in common with what it replaces; `undefined` when nothing is left. */
function trimmed(edit: Edit, original: string): Edit | undefined {
  let { start, end, text } = edit
  const ends = (one: string, other: string) => one !== '' && one.at(-1) === other.at(-1)
  while (end > start && text !== '' && original[start] === text[0]) {
    start++
    text = text.slice(1)
  }
  while (end > start && ends(original.slice(start, end), text)) {
    end--
    text = text.slice(0, -1)
  }
  return start === end && text === '' ? undefined : { ...edit, start, end, text }
}
