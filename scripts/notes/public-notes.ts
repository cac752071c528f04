import type { Note } from '../model/note.ts'

/**
 * Write the notes that readers see as a notes file of their own, without what is said of them to
 * colleagues (people, dates, wording that was replaced). `source` is the text of the notes file, and
 * `publicText` takes remarks out of Markdown. `undefined` when there is none.
 */
export function publicNotes(
  notes: readonly Note[],
  source: string,
  publicText: (markdown: string) => string,
): string | undefined {
  const shown = notes.filter(({ show, status }) => show !== 'internal' && status === 'resolved')
  if (shown.length === 0) return undefined
  return shown
    .map(note => {
      const { id, kind, show, status, position } = note
      const fence = /^:+/.exec(source.slice(position.start.offset))?.[0] ?? ':::'
      const attributes = `#${id} kind=${kind} status=${status} show=${show}`
      const words = publicText(bodyOf(note, source)).trim()
      return `${fence}note{${attributes}}\n> {==${passageOf(note)}==}\n\n${words}\n${fence}\n`
    })
    .join('\n')
}

/** A note's own words as they are typed. */
function bodyOf({ body: { children } }: Note, source: string): string {
  const start = children[0]?.position?.start.offset
  const end = children.at(-1)?.position?.end.offset
  return start === undefined ? '' : source.slice(start, end)
}

/** What the note is about as it stands now; of words that were deleted, the one before them. */
function passageOf({ excerpt }: Note): string {
  const words = excerpt.new.trim()
  if (words !== '') return words
  return (/\S+$/.exec(excerpt.before.trim()) ?? /^\S+/.exec(excerpt.after.trim()))?.[0] ?? '…'
}
