/** A change to a file that mends it: the characters from `start` to `end`, UTF-16 units, become `text`. */
export interface Correction {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Make changes that do not overlap; of those that do, the first in the file is made and the others are not. */
export function corrected(source: string, corrections: readonly Correction[]): string {
  let out = ''
  let at = 0
  const inOrder = corrections.toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  )
  for (const { start, end, text } of inOrder) {
    if (start < at) continue
    out += source.slice(at, start) + text
    at = end
  }
  return out + source.slice(at)
}
