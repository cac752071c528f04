import type { Foot } from '../footnotes/bodies.ts'
import type { Splitter } from '../footnotes/splitter.ts'

/** What a note measures, in points. */
export interface Measure {
  readonly id: string
  readonly height: number
  /** From its top down to the line on which its first words stand. */
  readonly baseline: number
  /** Whether it can be parted between two lines. */
  readonly divisible: boolean
}

/** Measure notes that hang in the margin, before the text is parted into pages. Runs in the page. */
export function measureNotes(feet: Foot[]): Measure[] {
  const points = (pixels: number) => (pixels * 72) / 96
  return feet.map(({ id, body }) => {
    const box = body.getBoundingClientRect()
    const marker = (body.querySelector('a.marker') ?? body).getBoundingClientRect()
    return {
      id,
      height: points(box.height),
      // In the faces of the house, a quarter of a line's letters hangs below it.
      baseline: points(marker.bottom - marker.height * 0.245 - box.top),
      divisible: !body.querySelector('table, figure, img, svg, pre, dl'),
    }
  })
}

/** Heights of the two parts of a note, in points. */
export interface Halves {
  readonly height: number
  readonly rest: number
}

/** Measure a note that has been parted, and its rest, the last of `parts`. Runs in the page. */
export function measureHalves(parts: HTMLElement[], splitter: Splitter, at: number): Halves {
  const heightOf = (body: HTMLElement | undefined) => {
    const copy = body?.cloneNode(true)
    return copy instanceof HTMLElement ? ((splitter.heightsOf([copy])[0] ?? 0) * 72) / 96 : 0
  }
  return { height: heightOf(parts[at]), rest: heightOf(parts.at(-1)) }
}
