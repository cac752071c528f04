import type { BlockContent, PhrasingContent, Root } from 'mdast'
import type { LabelSet } from '../labels/label-set.ts'
import type { Mark, ProofNote } from '../model/mdast.ts'
import type { Note } from '../model/note.ts'
import type { AnchoredNote } from './anchor.ts'
import { bodyOf } from './body.ts'
import { type Cut, carryOut } from './surgery.ts'
import type { SearchText } from './text.ts'

/**
 * Make the proof: every note's passage is marked, changes stand as deletions and insertions, and
 * the note itself follows the block it is about, with kind, status and people. Changes the tree.
 * `names` are the people of work.yaml by id.
 */
export function markNotes(
  tree: Root,
  anchored: readonly AnchoredNote[],
  text: SearchText,
  labels: LabelSet,
  names: ReadonlyMap<string, string>,
): void {
  const cuts: Cut[] = []
  const bodies: { block: number; node: ProofNote }[] = []
  anchored.forEach(({ note, start, end }, index) => {
    const number = String(index + 1)
    const { mark } = note.excerpt
    const gone = mark === 'substitution' || mark === 'deletion'
    if (end > start)
      cuts.push({
        type: 'wrap',
        start,
        end,
        make: children => element(gone ? 'del' : 'mark', note, children),
      })
    const added: PhrasingContent[] =
      note.excerpt.new !== '' && mark !== 'highlight'
        ? [element('ins', note, [{ type: 'text', value: note.excerpt.new }])]
        : []
    cuts.push({ type: 'insert', at: end, nodes: [...added, call(note, number)] })
    const leaf = text.leaf[Math.max(start, end - 1)] ?? 0
    bodies.push({
      block: text.leaves[leaf]?.block ?? 0,
      node: proofNote(note, number, labels, names),
    })
  })
  carryOut(cuts, text)
  // From the last to the first, so that the indices of blocks stay true.
  for (const { block, node } of bodies.reverse()) tree.children.splice(block + 1, 0, node)
}

function element(hName: 'mark' | 'ins' | 'del', note: Note, children: PhrasingContent[]): Mark {
  const className = `note-${note.kind} note-${note.status}`
  return { type: 'mark', children, data: { hName, hProperties: { className } } }
}

function call(note: Note, number: string): Mark {
  return {
    type: 'mark',
    children: [{ type: 'text', value: number }],
    data: {
      hName: 'a',
      hProperties: { className: 'proof-call', href: `#note-${note.id}`, id: `passage-${note.id}` },
    },
  }
}

function proofNote(
  note: Note,
  number: string,
  labels: LabelSet,
  names: ReadonlyMap<string, string>,
): ProofNote {
  const person = (id: string) => names.get(id) ?? id
  const parts = [
    labels.noteKinds[note.kind],
    labels.noteStatuses[note.status],
    note.by && person(note.by) + (note.for ? ` → ${person(note.for)}` : ''),
    note.due && `${labels.due} ${note.due}`,
  ].filter(part => part)
  const head: BlockContent = {
    type: 'paragraph',
    children: [
      {
        type: 'link',
        url: `#passage-${note.id}`,
        children: [{ type: 'strong', children: [{ type: 'text', value: number }] }],
      },
      { type: 'text', value: ` ${parts.join(' · ')}` },
    ],
  }
  return {
    type: 'proofNote',
    children: [head, ...bodyOf(note)],
    data: {
      hName: 'aside',
      hProperties: {
        className: `proof-note note-${note.kind} note-${note.status}`,
        id: `note-${note.id}`,
        ariaLabel: `${labels.note} ${number}`,
      },
    },
  }
}
