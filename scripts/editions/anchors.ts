import type { Block } from './block.ts'
import type { Known } from './pair.ts'

/**
 * Find the blocks that hold two lists together: those with the same explicit id and kind, and those known to
 * belong together. Indices in pairs out, rising on both sides: of blocks that have changed places, the most
 * that keep their order.
 */
export function anchorsOf(
  source: readonly Block[],
  target: readonly Block[],
  known: Known,
): (readonly [number, number])[] {
  const candidates = source.flatMap((block, i): [number, number][] => {
    const same = (other: Block) =>
      (block.id !== undefined && block.id === other.id && block.kind === other.kind) ||
      known(block, other)
    const found = target.flatMap((other, j) => (same(other) ? [j] : []))
    // What fits in several places holds none of them.
    return found.length === 1 && found[0] !== undefined ? [[i, found[0]]] : []
  })
  const uses = Map.groupBy(candidates, ([, j]) => j)
  return longestRising(candidates.filter(([, j]) => uses.get(j)?.length === 1))
}

/** The longest part of a list, rising on the left, that rises on the right as well. */
function longestRising(pairs: readonly (readonly [number, number])[]) {
  const ends: { length: number; before: number }[] = []
  let best = -1
  for (const [at, [, right]] of pairs.entries()) {
    let end = { length: 1, before: -1 }
    for (let former = 0; former < at; former++)
      if ((pairs[former]?.[1] ?? 0) < right && (ends[former]?.length ?? 0) >= end.length)
        end = { length: (ends[former]?.length ?? 0) + 1, before: former }
    ends.push(end)
    if (end.length > (ends[best]?.length ?? 0)) best = at
  }
  const rising: (readonly [number, number])[] = []
  for (let at = best; at >= 0; at = ends[at]?.before ?? -1) {
    const pair = pairs[at]
    if (pair) rising.unshift(pair)
  }
  return rising
}
