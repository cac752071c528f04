import type { VFile } from 'vfile'
import type { Passage } from './passage.ts'

/** Whether a better rule has said something of the letters of a passage from `start` to `end` already. */
export type IsTold = (passage: Passage, start: number, end: number) => boolean

/** Rules that know what is wanted, where others only see that something is odd. */
const better = /^(?:house|typo)-/

/**
 * Make the question of what the files of passages have messages on so far, from typography and the house. A
 * message on signs between letters says nothing of the letters.
 */
export function toldSoFar(passages: readonly Passage[]): IsTold {
  const files = new Map<VFile, (readonly [start: number, end: number])[]>()
  for (const { file } of passages) {
    if (files.has(file)) continue
    files.set(
      file,
      file.messages.flatMap(({ ruleId, place }) => {
        if (!better.test(ruleId ?? '') || !place || !('start' in place)) return []
        const [start, end] = [place.start.offset, place.end.offset]
        return start === undefined || end === undefined ? [] : [[start, end] as const]
      }),
    )
  }
  return ({ file, starts, ends }, start, end) => {
    const [from = 0, to = 0] = [starts[start], ends[end - 1]]
    return (files.get(file) ?? []).some(
      ([first, last]) =>
        first < to &&
        from < last &&
        /\p{L}/u.test(String(file).slice(Math.max(first, from), Math.min(last, to))),
    )
  }
}
