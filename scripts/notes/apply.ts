import type { FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { NoteShow } from '../model/note.ts'
import { type AnchoredNote, isToBeMade } from './anchor.ts'
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
  reportOverlaps(anchored, file)
  const cuts = anchored.filter(isToBeMade).flatMap(cutsOf)
  for (const { note, end } of anchored) {
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
  const spared = wordlessIn(tree)
  carryOut(cuts, text)
  dropEmptied(tree, spared)
}

/** A change as cuts of the tree. */
export function cutsOf({ note, start, end }: AnchoredNote): Cut[] {
  const gone: Cut[] = end > start ? [{ type: 'delete', start, end }] : []
  const { new: words } = note.excerpt
  if (words === '') return gone
  const nodes: PhrasingContent[] = [{ type: 'text', value: words }]
  return [...gone, { type: 'insert', at: start, nodes, instead: end > start }]
}

/** Report accepted changes that touch the words of others (`note-overlap`). */
export function reportOverlaps(anchored: readonly AnchoredNote[], file: VFile): boolean {
  let upTo = -1
  let found = false
  for (const one of anchored.filter(isToBeMade)) {
    if (one.start < upTo) {
      const { id, position } = one.note
      const reason = `Unexpected change “${id}” inside another accepted change, expected changes apart`
      fault(file, 'note-overlap', reason, {
        place: position.start,
        hint: 'Join the two changes, or reject one.',
      })
      found = true
    }
    upTo = Math.max(upTo, one.end)
  }
  return found
}

const markup = ['emphasis', 'strong', 'delete', 'link'] as const

/** Find markup that has no words before any are deleted: a link that is to be named after its place. */
export function wordlessIn(tree: Root): Set<Nodes> {
  const found = new Set<Nodes>()
  visit(tree, [...markup], node => {
    if ('children' in node && node.children.length === 0) found.add(node)
  })
  return found
}

/** Markup around words that were deleted goes with them; what had none before stays. Changes the tree. */
export function dropEmptied(tree: Root, spared: ReadonlySet<Nodes>) {
  visit(tree, [...markup], (node, index, parent) => {
    if (!parent || index === undefined || !('children' in node) || node.children.length > 0)
      return undefined
    if (spared.has(node)) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}
