import type { Note } from '../model/note.ts'

const accepted = /(\bstatus\s*=\s*["']?)accepted\b/

/** Resolve some accepted notes in the text of their file; every other character stays. */
export function resolvedIn(source: string, notes: readonly Note[]): string {
  let result = ''
  let upTo = 0
  const starts = notes.map(note => note.position.start.offset ?? 0).sort((a, b) => a - b)
  for (const start of starts) {
    const end = source.indexOf('\n', start)
    const line = source.slice(start, end < 0 ? undefined : end)
    result += source.slice(upTo, start) + line.replace(accepted, '$1resolved')
    upTo = start + line.length
  }
  return result + source.slice(upTo)
}
