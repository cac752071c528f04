import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import type { NoteBody } from './to-hast.ts'

/**
 * Make the section of notes that closes the text: the author's list, then the editors' with their
 * label, each note with links back to its calls. `undefined` when there is no note.
 * Source: DPUB-ARIA 1.1, doc-endnotes and doc-backlink.
 */
export function notesSection(notes: readonly NoteBody[], labels: LabelSet): Element | undefined {
  if (notes.length === 0) return undefined
  const series = (name: NoteBody['series']) => notes.filter(note => note.series === name)
  const author = series('author')
  const editor = series('editor')
  return h(
    'section.notes',
    { dataPart: 'notes', role: 'doc-endnotes', ariaLabelledBy: ['notes-title'] },
    [
      h('h2#notes-title', labels.notes),
      author.length > 0 &&
        h(
          'ol.notes-author',
          author.map(note => item(note, labels)),
        ),
      editor.length > 0 &&
        h(
          'ol.notes-editor',
          { type: 'a' },
          editor.map(note => item(note, labels)),
        ),
    ].filter(child => child !== false),
  )
}

function item(note: NoteBody, labels: LabelSet): Element {
  const children = note.body.children.filter(
    (node): node is ElementContent => node.type !== 'doctype',
  )
  if (note.show) prepend(children, h('span.note-label', labels[note.show]))
  const links = note.calls.flatMap((call, index): ElementContent[] => [
    { type: 'text', value: ' ' },
    h(
      'a.backlink',
      {
        href: `#${call}`,
        role: 'doc-backlink',
        ariaLabel: `${labels.backTo} ${note.marker}${index > 0 ? `-${index + 1}` : ''}`,
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
