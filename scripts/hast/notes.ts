import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import { labelWith } from '../labels/labels.ts'
import { noteName } from '../labels/note-name.ts'
import type { Markers } from '../model/markers.ts'
import type { NoteBody } from './to-hast.ts'

/**
 * Make the section of notes that closes the text: the author's list, then the editors' with their
 * label, each note with links back to its calls. `undefined` when there is no note.
 * Source: DPUB-ARIA 1.1, doc-endnotes and doc-backlink.
 */
export function notesSection(
  notes: readonly NoteBody[],
  markers: Markers,
  labels: LabelSet,
): Element | undefined {
  if (notes.length === 0) return undefined
  return h(
    'section.notes',
    { dataPart: 'notes', role: 'doc-endnotes', ariaLabelledBy: ['notes-title'] },
    [
      h('h2#notes-title', labels.notes),
      ...(['author', 'editor'] as const).flatMap(series => {
        const own = notes.filter(note => note.series === series)
        if (own.length === 0) return []
        const className = [`notes-${series}`, `markers-${markers[series]}`]
        return h(
          'ol',
          { className },
          own.map(note => item(note, labels)),
        )
      }),
    ],
  )
}

function item(note: NoteBody, labels: LabelSet): Element {
  const children = note.body.children.filter(
    (node): node is ElementContent => node.type !== 'doctype',
  )
  if (note.show) {
    const title = labels.noteNames[note.show]
    prepend(children, h('abbr.note-label', { title }, labels.noteLabels[note.show]))
  }
  const name = noteName(labels, note.show, note.marker)
  const links = note.calls.flatMap((call, index): ElementContent[] => [
    { type: 'text', value: ' ' },
    h(
      'a.backlink',
      {
        href: `#${call}`,
        role: 'doc-backlink',
        // Of several calls, each has a number of its own.
        ariaLabel: labelWith(labels.backTo, name) + (index > 0 ? ` (${index + 1})` : ''),
      },
      '↑',
    ),
  ])
  const last = children.findLast(isElement)
  if (last?.tagName === 'p') last.children.push(...links)
  else children.push(h('p', links))
  return h('li', { id: note.id, dataMarker: note.marker, dataSeries: note.series }, children)
}

/** Put a label at the head of the first paragraph, or in one of its own before anything else. */
function prepend(children: ElementContent[], label: Element) {
  const first = children.find(isElement)
  const space: ElementContent = { type: 'text', value: ' ' }
  if (first?.tagName === 'p') first.children.unshift(label, space)
  else children.unshift(h('p', label))
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
