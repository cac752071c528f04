import type { PhrasingContent } from 'mdast'
import type { Mark } from '../model/mdast.ts'
import type { Note, NumberedNote } from '../model/note.ts'
import { isChange } from '../model/standing.ts'
import type { AnchoredNote } from './anchor.ts'
import { type Cut, carryOut } from './surgery.ts'
import type { SearchText } from './text.ts'

/**
 * Mark the passages of a proof: a highlight, a deletion or an insertion each, with the number of its
 * note as the call that leads there. Changes the tree that the text was made from; the notes come out with their numbers, in the
 * order of the text.
 */
export function markNotes(anchored: readonly AnchoredNote[], text: SearchText): NumberedNote[] {
  const cuts: Cut[] = []
  const numbered = anchored.map(({ note, start, end }, index) => {
    const number = index + 1
    const pending = isChange(note) && note.status !== 'resolved'
    if (end > start)
      cuts.push({
        type: 'wrap',
        start,
        end,
        make: children => mark(pending ? 'del' : 'mark', note, children),
      })
    const { new: words } = note.excerpt
    const added: PhrasingContent[] =
      pending && words !== '' ? [mark('ins', note, [{ type: 'text', value: words }])] : []
    cuts.push({ type: 'insert', at: end, nodes: [...added, call(note, number)] })
    return { note, number }
  })
  carryOut(cuts, text)
  return numbered
}

function mark(hName: 'mark' | 'ins' | 'del', note: Note, children: PhrasingContent[]): Mark {
  return {
    type: 'mark',
    children,
    data: { hName, hProperties: { className: 'proof-passage', ...factsOf(note) } },
  }
}

function call(note: Note, number: number): Mark {
  const { id } = note
  return {
    type: 'mark',
    children: [{ type: 'text', value: String(number) }],
    data: {
      hName: 'a',
      hProperties: {
        className: 'proof-call',
        href: `#note-${id}`,
        id: `passage-${id}`,
        role: 'doc-noteref',
        ...factsOf(note),
      },
    },
  }
}

/** What sheets and filters choose by. */
const factsOf = ({ kind, status, by = '', for: whom = '' }: Note) => ({
  dataKind: kind,
  dataStatus: status,
  dataPeople: `${by} ${whom}`.trim(),
})
