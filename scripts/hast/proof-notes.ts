import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import { labelWith } from '../labels/labels.ts'
import { isQuery, type Note, noteSigns } from '../model/note.ts'
import { peopleAndDate, peopleOf, type Review } from './review.ts'
import type { ProofNote } from './to-hast.ts'

/**
 * Make the asides of a proof, by the ids of the calls that lead to them: kind, status, people and
 * date of a note, the change that it proposes, its words, links to its passage and, of a query, to
 * the list of open queries.
 */
export const proofAsides = (review: Review): Map<string, Element> =>
  new Map(review.notes.map(note => [`passage-${note.note.id}`, aside(note, review)]))

function aside({ note, number, body }: ProofNote, review: Review): Element {
  const { labels } = review
  const words = body.children.filter(isContent)
  return h(
    'aside.proof-note',
    {
      id: `note-${note.id}`,
      role: 'note',
      ariaLabel: `${labels.review.note} ${number}`,
      dataKind: note.kind,
      dataStatus: note.status,
      dataPeople: peopleOf(note).join(' '),
    },
    [
      head(note, number, labels),
      peopleAndDate(note, review),
      change(note),
      words.length > 0 ? h('div.proof-words', words) : undefined,
    ].filter(child => child !== undefined),
  )
}

function head(note: Note, number: number, { noteKinds, noteStatuses, review }: LabelSet): Element {
  const name = String(number)
  const back = { href: `#passage-${note.id}`, ariaLabel: labelWith(review.toPassage, name) }
  const list = { href: `#query-${note.id}`, ariaLabel: labelWith(review.toQuery, name) }
  return h('p.proof-head', [
    h('a.proof-number', { ...back, role: 'doc-backlink' }, name),
    ' ',
    h('span.proof-kind', noteKinds[note.kind]),
    ' ',
    h('span.proof-status', [
      h('span.sign', { ariaHidden: 'true' }, noteSigns[note.status]),
      ` ${noteStatuses[note.status]}`,
    ]),
    ...(isQuery(note) ? [' ', h('a.proof-to-query', list, '↓')] : []),
  ])
}

/** A change in words: what stood or stands there, and what comes in its place. */
function change({ excerpt }: Note): Element | undefined {
  if (excerpt.mark === 'highlight') return undefined
  const old = excerpt.old.trim() === '' ? [] : [h('del', excerpt.old.trim())]
  const words = excerpt.new.trim() === '' ? [] : [h('ins', excerpt.new.trim())]
  const arrow = old.length > 0 && words.length > 0 ? [' → '] : []
  return h('p.proof-change', [...old, ...arrow, ...words])
}

const isContent = (node: Root['children'][number]): node is ElementContent =>
  node.type !== 'doctype'
