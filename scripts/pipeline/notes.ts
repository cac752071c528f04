import type { Note, NumberedNote } from '../model/note.ts'
import { anchorNotes } from '../notes/anchor.ts'
import { reportLost } from '../notes/anchor-faults.ts'
import { applyNotes } from '../notes/apply.ts'
import { markNotes } from '../notes/mark.ts'
import { parseNotes } from '../notes/parse.ts'
import { searchTextOf } from '../notes/text.ts'
import { reportUnresolved } from '../notes/unresolved.ts'
import { type Wording, wordingOf } from '../notes/wording.ts'
import type { Manuscript } from '../source/work.ts'
import type { BuildOptions } from './options.ts'

/** The notes of a manuscript that has taken them in. */
export interface Entered {
  readonly notes: readonly Note[]
  /** Those that a proof shows; none in a clean edition. */
  readonly proof: readonly NumberedNote[]
  readonly wording: Wording
}

/**
 * Read and anchor the notes of a manuscript, then apply them, or mark them for a proof. `people` are
 * the ids that work.yaml declares. Changes the manuscript's tree; faults go to its files.
 */
export function enterNotes(
  { notes: source, tree, file }: Manuscript,
  options: BuildOptions,
  people: ReadonlySet<string>,
): Entered {
  const text = searchTextOf(tree)
  const notes = source ? parseNotes(source.tree, source.file, people) : []
  // Of an article that could not be read, its own fault says enough.
  const { anchored, lost } = anchorNotes(String(file) === '' ? [] : notes, text)
  const wording = wordingOf(tree, text, anchored)
  if (!source) return { notes, proof: [], wording }
  reportLost(lost, text, { notes: source.file, article: file })
  // A release refuses them by itself, whatever the level of the rule.
  if (!options.release) reportUnresolved(notes, source.file)
  if (options.edition === 'proof') return { notes, proof: markNotes(anchored, text), wording }
  applyNotes(tree, anchored, text, source.file)
  return { notes, proof: [], wording }
}
