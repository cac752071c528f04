import type { Element } from 'hast'
import { h } from 'hastscript'
import { noteKinds, noteSigns, noteStatuses } from '../model/note.ts'
import { peopleOf, type Review } from './review.ts'

/**
 * Make the fields with which a reader of the HTML proof chooses the notes that are shown, by kind,
 * status and person. There is no script: `html/proof-rules.ts` writes the rules that heed it.
 */
export function proofFilter({ notes, labels, people }: Review): Element {
  const kinds = noteKinds.filter(kind => notes.some(({ note }) => note.kind === kind))
  const statuses = noteStatuses.filter(status => notes.some(({ note }) => note.status === status))
  const ids = [...people.keys()].filter(id => notes.some(({ note }) => peopleOf(note).includes(id)))
  const facts = { role: 'group', ariaLabel: labels.review.filter, dataPart: 'proof-filter' }
  return h('div.proof-filter', facts, [
    choices(
      labels.review.kind,
      kinds.map(kind => box('kind', kind, labels.noteKinds[kind])),
    ),
    choices(
      labels.review.status,
      statuses.map(status =>
        box('status', status, `${noteSigns[status]} ${labels.noteStatuses[status]}`),
      ),
    ),
    ...(ids.length > 0
      ? [
          choices(labels.review.person, [
            radio('', labels.review.everybody),
            ...ids.map(id => radio(id, people.get(id) ?? id)),
          ]),
        ]
      : []),
  ])
}

const choices = (legend: string, fields: Element[]) =>
  h('fieldset', [h('legend', legend), ...fields])

const box = (by: 'kind' | 'status', value: string, label: string) =>
  h('label', [h('input', { type: 'checkbox', checked: true, dataBy: by, value }), ` ${label}`])

const radio = (value: string, label: string) =>
  h('label', [
    h('input', { type: 'radio', name: 'person', checked: value === '', dataBy: 'person', value }),
    ` ${label}`,
  ])
