import type { Note } from '../model/note.ts'
import { reportLost } from '../notes/anchor-faults.ts'
import { parseNotes } from '../notes/parse.ts'
import { type Rewritten, rewrite } from '../notes/rewrite.ts'
import { parseMarkdown } from '../source/parse.ts'
import type { NotesJob } from './read-notes.ts'

/**
 * Make the accepted changes of an edition in the texts of its two files, nothing written yet;
 * `undefined` with faults on the files when they cannot all be made. A lost note is a fault as well.
 * `only` are the ids of the notes to apply, all when it is empty.
 */
export function applyNotesOf(job: NotesJob, only: ReadonlySet<string>): Rewritten | undefined {
  const { manuscript, file, notes, text, anchoring, people } = job
  reportLost(anchoring.lost, text, { notes: file, article: manuscript.file })
  const ids = new Set(people.keys())
  const chosen = (list: readonly Note[]) =>
    only.size === 0 ? list : list.map(note => (only.has(note.id) ? note : held(note)))
  return rewrite({
    article: manuscript.file,
    notes: file,
    list: chosen(notes),
    readNotes: again => parseNotes(parseMarkdown(again), again, ids),
    parse: parseMarkdown,
  })
}

/** A note whose change is not to be made now. */
const held = (note: Note): Note => (note.status === 'accepted' ? { ...note, status: 'open' } : note)
