/** A note that is to stand in a margin; lengths from the top of the text, all in one unit. */
export interface SideNote {
  /** Where its top would stand beside the line of its call. */
  readonly wanted: number
  readonly height: number
}

/** What is free of a margin, between two things that stand in it. */
export interface Stretch {
  readonly top: number
  readonly bottom: number
}

interface Placing {
  readonly cost: number
  readonly tops: readonly number[]
}

/**
 * Find a top for each note of a margin, in their order: beside its call, or lower when something is in
 * the way, or higher when there is no room left below. Of the ways to share the notes out among the
 * `free` stretches, the one with the shortest ways to the calls. `undefined` when they do not fit.
 */
export function place(
  notes: readonly SideNote[],
  free: readonly Stretch[],
  gap: number,
): readonly number[] | undefined {
  const known = new Map<string, Placing | undefined>()
  /** The best way to set the notes from one on into the stretches from one on. */
  const best = (note: number, stretch: number): Placing | undefined => {
    if (note === notes.length) return { cost: 0, tops: [] }
    const space = free[stretch]
    if (!space) return undefined
    const key = `${note} ${stretch}`
    if (known.has(key)) return known.get(key)
    let found: Placing | undefined
    for (let end = note; end <= notes.length; end++) {
      const here = stack(notes.slice(note, end), space, gap)
      if (!here) break
      const rest = best(end, stretch + 1)
      if (!rest) continue
      const cost = here.cost + rest.cost
      if (!found || cost < found.cost) found = { cost, tops: [...here.tops, ...rest.tops] }
    }
    known.set(key, found)
    return found
  }
  return best(0, 0)?.tops
}

/** Each as high as its call and those above it allow, but not lower than those below it allow. */
function stack(notes: readonly SideNote[], space: Stretch, gap: number): Placing | undefined {
  let from = space.top
  const earliest = notes.map(({ wanted, height }) => {
    const top = Math.max(from, wanted)
    from = top + height + gap
    return top
  })
  let to = space.bottom
  let cost = 0
  const tops: number[] = []
  for (let at = notes.length - 1; at >= 0; at--) {
    const { height, wanted } = notes[at] as SideNote
    const latest = to - height
    if (latest < space.top) return undefined
    const top = Math.min(latest, earliest[at] ?? latest)
    cost += Math.abs(top - wanted)
    tops.unshift(top)
    to = latest - gap
  }
  return { cost, tops }
}
