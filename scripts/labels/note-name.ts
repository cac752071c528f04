import type { NoteShow } from '../model/note.ts'
import type { LabelSet } from './label-set.ts'

/** Name a note as a screen reader is to say it: `note 1`, `note de la rédaction a`. */
export function noteName(
  labels: LabelSet,
  show: Exclude<NoteShow, 'internal'> | undefined,
  marker: string,
): string {
  return `${show ? labels.noteNames[show] : labels.note} ${marker}`
}
