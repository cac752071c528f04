import type { FacingRow, Filling } from './facing-row.ts'
import type { Gauge } from './gauge.ts'

/** The two pages that are being filled. */
export interface Openings {
  /** Go to the next opening, in the element that a selector finds. */
  open(place: string): void
  /** Where the next row begins, from the top of the text. */
  used(): number
  /** How much is left above the notes of either page. */
  blank(): number
  /** Whether rows fit, one below the other; and where the last of them would begin. */
  fit(rows: readonly FacingRow[]): { readonly fits: boolean; readonly start: number }
  /** Room of a side from a height on, above the notes that it has and those that come with some blocks. */
  room(side: 0 | 1, start: number, called: Filling['feet']): number
  /** Set a row below what stands there, and its notes at the foot. */
  put(row: FacingRow): void
}

/** Make what keeps the pages that are being filled. Runs in the page. */
export function makeOpenings({ height }: Filling, gauge: Gauge): Openings {
  const both = [0, 1] as const
  let leaves: HTMLElement[] = []
  /** How far each page is filled, and where the next row begins: below the longer block of the last. */
  let filled: [number, number] = [0, 0]
  let used = 0
  let feet: [Filling['feet'], Filling['feet']] = [[], []]

  const openings: Openings = {
    open(place) {
      const parent = document.querySelector(place)
      leaves = [...(parent?.querySelectorAll<HTMLElement>(':scope > .galley') ?? [])].map(
        (galley, side) => {
          const leaf = document.createElement('div')
          leaf.className = `leaf ${side === 0 ? 'verso' : 'recto'}`
          leaf.lang = galley.lang
          if (galley.dir) leaf.dir = galley.dir
          return leaf
        },
      )
      parent?.append(...leaves)
      filled = [0, 0]
      used = 0
      feet = [[], []]
    },
    used: () => used,
    blank: () => height - used - Math.max(...feet.map(gauge.area)),
    fit(rows) {
      let at = used
      let start = used
      let fits = true
      const called: [Filling['feet'], Filling['feet']] = [[], []]
      for (const { sides } of rows) {
        start = at
        for (const side of both) {
          called[side] = [...called[side], ...gauge.calledIn(sides[side])]
          if (gauge.takes(sides[side], at) > openings.room(side, at, called[side])) fits = false
        }
        at += Math.max(...sides.map(block => gauge.takes(block, start)))
      }
      return { fits, start }
    },
    room: (side, start, called) => height + 0.5 - start - gauge.area([...feet[side], ...called]),
    put({ sides }) {
      const taken = sides.map(block => gauge.takes(block, used))
      for (const side of both) {
        const block = sides[side]
        const leaf = leaves[side]
        if (!block || !leaf) continue
        const called = gauge.calledIn(block)
        const own = used === 0 ? 0 : gauge.above(block)
        block.style.marginTop = `${own + used - filled[side]}px`
        filled[side] = used + (taken[side] ?? 0)
        feet[side] = [...feet[side], ...called]
        const place = leaf.querySelector(':scope > .footnotes') ?? document.createElement('div')
        place.className = 'footnotes'
        place.append(...called.flatMap(({ body }) => [...body.childNodes]))
        leaf.append(block, ...(place.hasChildNodes() ? [place] : []))
      }
      used += Math.max(...taken)
    },
  }
  return openings
}
