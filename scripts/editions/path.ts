/** A step along two lists: what it takes from each. */
export interface Bead<Item> {
  readonly source: readonly Item[]
  readonly target: readonly Item[]
}

/**
 * How many of each list a step may take. Of two that cost the same, the first is taken, from the end of the lists:
 * of several blocks that are alike, the last is the one that has nothing beside it.
 */
const steps: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [1, 2],
]

/** In long lists the way stays so near to the diagonal: it would else cost the product of their lengths. */
const band = 120

/**
 * Find the cheapest way through two lists, in order, by dynamic programming: every item is in exactly one
 * step. `price` is asked about each step that may be taken.
 */
export function cheapestPath<Item>(
  source: readonly Item[],
  target: readonly Item[],
  price: (bead: Bead<Item>) => number,
): Bead<Item>[] {
  const width = target.length + 1
  const costs = new Float64Array((source.length + 1) * width).fill(Infinity)
  const taken = new Uint8Array(costs.length)
  costs[0] = 0
  const reach = band + Math.abs(source.length - target.length)
  for (let i = 0; i <= source.length; i++) {
    const middle = source.length === 0 ? 0 : Math.round((i * target.length) / source.length)
    const last = source.length === 0 ? target.length : Math.min(target.length, middle + reach)
    for (let j = Math.max(0, middle - reach); j <= last; j++)
      for (const [step, [down, right]] of steps.entries()) {
        if (i < down || j < right) continue
        const before = costs[(i - down) * width + j - right] ?? Infinity
        if (before === Infinity) continue
        const bead = { source: source.slice(i - down, i), target: target.slice(j - right, j) }
        const cost = before + price(bead)
        if (cost >= (costs[i * width + j] ?? Infinity)) continue
        costs[i * width + j] = cost
        taken[i * width + j] = step
      }
  }
  const path: Bead<Item>[] = []
  for (let [i, j] = [source.length, target.length]; i > 0 || j > 0; ) {
    const [down, right] = steps[taken[i * width + j] ?? 0] ?? [1, 1]
    path.unshift({ source: source.slice(i - down, i), target: target.slice(j - right, j) })
    i -= down
    j -= right
  }
  return path
}
