import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import type { Note } from '../model/note.ts'

/** Report notes that are to be shown and are not resolved yet: until then, no reader sees them. */
export function reportUnresolved(notes: readonly Note[], file: VFile): void {
  for (const { id, show, status, position } of notes) {
    if (show === 'internal' || status === 'resolved') continue
    const reason = `Unexpected ${status} note “${id}” with show=${show}, expected it to be resolved`
    fault(file, 'note-unresolved', reason, {
      place: position.start,
      hint: 'It is printed when it is resolved; a release refuses it before.',
    })
  }
}
