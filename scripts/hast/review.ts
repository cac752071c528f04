import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { longDate } from '../labels/date.ts'
import type { LabelSet } from '../labels/label-set.ts'
import type { Note } from '../model/note.ts'
import type { ProofNote } from './to-hast.ts'

/** What the notes of a proof are told with. */
export interface Review {
  readonly notes: readonly ProofNote[]
  readonly labels: LabelSet
  /** BCP 47, for dates. */
  readonly lang: string
  /** Names of the people of work.yaml by id. */
  readonly people: ReadonlyMap<string, string>
}

/** Say who wrote a note, who is to answer it, and until when; `undefined` when nothing is known. */
export function peopleAndDate(note: Note, { labels, lang, people }: Review): Element | undefined {
  const names = peopleOf(note).map(id => people.get(id) ?? id)
  const parts: (Element | string)[] = names.length > 0 ? [names.join(' → ')] : []
  if (note.due) {
    if (parts.length > 0) parts.push(' · ')
    parts.push(h('time', { dateTime: note.due }, `${labels.due} ${longDate(note.due, lang)}`))
  }
  return parts.length === 0 ? undefined : h('p.proof-people', parts)
}

/** Ids of those who wrote a note and who are to answer it. */
export const peopleOf = ({ by, for: whom }: Note): string[] =>
  [...new Set([by, whom])].filter(id => id !== undefined)

/** The words that a note is about, as they stand; of a mere place, those that are to come or went. */
export function passageOf({ excerpt, status }: Note): string {
  const [standing, other] =
    status === 'resolved' ? [excerpt.new, excerpt.old] : [excerpt.old, excerpt.new]
  return standing || other
}

/** The words of a note on one line. */
export const wordsOf = (body: Root): string => textOf(body).replace(/\s+/g, ' ').trim()
