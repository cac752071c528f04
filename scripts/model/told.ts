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
  // A mark for each unit: a manuscript may have as many messages as words.
  const marks = new Map([...new Set(passages.map(({ file }) => file))].map(markedIn))
  return ({ file, starts, ends }, start, end) => {
    const [from = 0, to = 0] = [starts[start], ends[end - 1]]
    return marks.get(file)?.subarray(from, to).includes(1) ?? false
  }
}

/** Mark the letters of a file that have a message. */
function markedIn(file: VFile): [VFile, Uint8Array] {
  const source = String(file)
  const marks = new Uint8Array(source.length)
  for (const { ruleId, place } of file.messages) {
    if (!better.test(ruleId ?? '') || !place || !('start' in place)) continue
    const { offset: start = 0 } = place.start
    const { offset: end = 0 } = place.end
    for (let at = start; at < end; at++) if (/\p{L}/u.test(source[at] ?? '')) marks[at] = 1
  }
  return [file, marks]
}
