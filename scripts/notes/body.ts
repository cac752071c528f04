import type { RootContent } from 'mdast'
import { removePosition } from 'unist-util-remove-position'
import type { Note } from '../model/note.ts'

/**
 * Copy a note's words for the manuscript's tree, without their positions: those are of the notes
 * file, and would be taken for places in the article.
 */
export function bodyOf(note: Note): RootContent[] {
  const body = structuredClone(note.body)
  removePosition(body, { force: true })
  return body.children
}
