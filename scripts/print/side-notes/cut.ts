import type { Splitter } from '../footnotes/splitter.ts'

/**
 * Part the note of some number in two, the first of which goes into so many points; the second is
 * added to `parts`. False when it cannot be parted there; it is whole then. Runs in the page.
 */
export function cutNote(
  parts: HTMLElement[],
  splitter: Splitter,
  at: number,
  room: number,
): boolean {
  const part = parts[at]
  const margin = part?.parentElement
  if (!part || !margin) return false
  const next = part.nextSibling
  const rest = splitter.split(part, (room * 96) / 72)
  margin.insertBefore(part, next)
  if (!rest) return false
  rest.className = 'side-note'
  part.after(rest)
  parts.push(rest)
  return true
}
