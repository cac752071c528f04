import {
  type NoteKind,
  type NoteShow,
  type NoteStatus,
  noteKinds,
  noteShows,
  noteStatuses,
} from '../../model/note.ts'

/** What the tags of an annotation say of its note, and those that say nothing of it. */
export interface Tagged {
  readonly kind: NoteKind
  readonly status: NoteStatus
  readonly show: NoteShow
  readonly due?: string
  readonly unknown: readonly string[]
}

/**
 * Read tags: those that name a kind, a status, who is shown the note, or a day, as `fact` or
 * `kind:fact`. Out: the note's attributes, `style`, `open` and `internal` where no tag says
 * otherwise. A note that is not resolved is not shown.
 */
export function readTags(tags: readonly string[]): Tagged {
  const unknown: string[] = []
  let kind: NoteKind = 'style'
  let status: NoteStatus = 'open'
  let show: NoteShow = 'internal'
  let due: string | undefined
  for (const tag of tags) {
    const [, name = '', value = ''] =
      /^(?:(kind|status|show|due)\s*[:=])?\s*(.*)$/su.exec(tag.trim().toLowerCase()) ?? []
    const isFor = (one: string) => name === '' || name === one
    const [itsKind, itsStatus, itsShow] = [noteKinds, noteStatuses, noteShows]
    if (isFor('kind') && isOneOf(itsKind, value)) kind = value
    else if (isFor('status') && isOneOf(itsStatus, value)) status = value
    else if (isFor('show') && isOneOf(itsShow, value)) show = value
    else if (name === 'due' && /^\d{4}-\d{2}-\d{2}$/.test(value)) due = value
    else if (tag.trim() !== '') unknown.push(tag.trim())
  }
  const hidden = show !== 'internal' && status !== 'resolved'
  return {
    kind,
    status,
    show: hidden ? 'internal' : show,
    ...(due === undefined ? {} : { due }),
    unknown: hidden ? [...unknown, show] : unknown,
  }
}

const isOneOf = <Value extends string>(list: readonly Value[], value: string): value is Value =>
  list.some(item => item === value)
