import type { Element } from 'hast'
import { h } from 'hastscript'
import { numberOf } from '../labels/locale.ts'
import { isQuery, noteKinds, noteSigns, noteStatuses } from '../model/note.ts'
import { peopleOf, type Review } from './review.ts'

/** Make the page that opens a proof: how many notes there are by kind and status, and by person. */
export function proofState(review: Review): Element {
  const { labels } = review
  return h(
    'section.proof-state',
    { dataPart: 'proof-state', ariaLabelledBy: ['proof-state-title'] },
    [
      h('h2#proof-state-title', labels.review.state),
      byKind(review),
      ...(review.people.size > 0 ? [byPerson(review)] : []),
    ],
  )
}

function byKind({ notes, labels, lang }: Review): Element {
  const count = (wanted: (note: Review['notes'][number]['note']) => boolean) =>
    notes.filter(({ note }) => wanted(note)).length
  const statuses = noteStatuses.map(status => ({
    name: [
      h('span.sign', { ariaHidden: 'true' }, noteSigns[status]),
      ` ${labels.noteStatuses[status]}`,
    ],
    status,
  }))
  const kinds = noteKinds.filter(kind => count(note => note.kind === kind) > 0)
  const row = (name: string, counts: readonly number[]) =>
    h('tr', [h('th', { scope: 'row' }, name), ...counts.map(count => figure(count, lang))])
  return h('table', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, labels.review.kind),
        ...statuses.map(({ name, status }) =>
          h('th.align-right', { scope: 'col', dataStatus: status }, name),
        ),
        h('th.align-right', { scope: 'col' }, labels.review.total),
      ]),
    ]),
    h(
      'tbody',
      kinds.map(kind =>
        row(labels.noteKinds[kind], [
          ...noteStatuses.map(status => count(n => n.kind === kind && n.status === status)),
          count(note => note.kind === kind),
        ]),
      ),
    ),
    h('tfoot', [
      row(labels.review.total, [
        ...noteStatuses.map(status => count(note => note.status === status)),
        notes.length,
      ]),
    ]),
  ])
}

function byPerson({ notes, labels, people, lang }: Review): Element {
  const rows = [...people]
    .map(([id, name]) => ({
      name,
      written: notes.filter(({ note }) => note.by === id).length,
      awaited: notes.filter(({ note }) => note.for === id && isQuery(note)).length,
      any: notes.some(({ note }) => peopleOf(note).includes(id)),
    }))
    .filter(({ any }) => any)
  return h('table', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, labels.review.person),
        h('th.align-right', { scope: 'col' }, labels.review.written),
        h('th.align-right', { scope: 'col' }, labels.review.awaited),
      ]),
    ]),
    h(
      'tbody',
      rows.map(({ name, written, awaited }) =>
        h('tr', [h('th', { scope: 'row' }, name), figure(written, lang), figure(awaited, lang)]),
      ),
    ),
  ])
}

/** A nought would only hide the others. */
const figure = (count: number, lang: string) =>
  h('td.align-right', count === 0 ? '–' : numberOf(count, lang))
