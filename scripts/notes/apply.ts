import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { NoteShow } from '../model/note.ts'
import type { AnchoredNote } from './anchor.ts'
import { bodyOf } from './body.ts'
import { type Cut, carryOut } from './surgery.ts'
import type { SearchText } from './text.ts'

declare module 'mdast' {
  interface FootnoteDefinitionData {
    /** Set on a shown editorial note: a series of its own beside the author's. */
    show?: Exclude<NoteShow, 'internal'>
  }
}

/**
 * Make the clean edition: accepted changes are applied, shown notes become footnotes of the
 * editors' series, and nothing else of the notes enters the tree. Changes the tree.
 */
export function applyNotes(
  tree: Root,
  anchored: readonly AnchoredNote[],
  text: SearchText,
  file: VFile,
): void {
  const cuts: Cut[] = []
  let changedUpTo = -1
  for (const { note, start, end } of anchored) {
    if (note.status === 'accepted' && note.excerpt.mark !== 'highlight') {
      if (start < changedUpTo)
        fault(
          file,
          'note-overlap',
          `Unexpected change “${note.id}” inside another accepted change, expected changes apart`,
          {
            place: note.position.start,
            hint: 'Join the two changes, or reject one.',
          },
        )
      changedUpTo = Math.max(changedUpTo, end)
      if (end > start) cuts.push({ type: 'delete', start, end })
      if (note.excerpt.new !== '')
        cuts.push({
          type: 'insert',
          at: start,
          nodes: [{ type: 'text', value: note.excerpt.new }],
          instead: end > start,
        })
    }
    if (note.show === 'internal' || note.status !== 'resolved') continue
    const identifier = `note:${note.id}`
    const call: PhrasingContent = { type: 'footnoteReference', identifier, label: identifier }
    cuts.push({ type: 'insert', at: end, nodes: [call] })
    const body: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: bodyOf(note) as FootnoteDefinition['children'],
      data: { show: note.show },
    }
    tree.children.push(body)
  }
  carryOut(cuts, text)
  dropEmptied(tree)
}

/** Markup around words that were deleted goes with them. Changes the tree. */
function dropEmptied(tree: Root) {
  visit(tree, ['emphasis', 'strong', 'delete', 'link'], (node, index, parent) => {
    if (!parent || index === undefined || !('children' in node) || node.children.length > 0)
      return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
