import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Passage } from '../model/passage.ts'

/** A value of front matter, and where it begins in the file, its quotation mark included. */
export interface FrontValue {
  readonly value: string
  readonly place: Point | undefined
}

/**
 * Find the running text of front matter: titles and the like in, a passage for each out. A value that is not
 * written in one piece (folded over lines, with escapes) has none.
 */
export function frontPassagesOf(
  values: readonly FrontValue[],
  file: VFile,
  lang: string,
): Passage[] {
  const source = String(file)
  const places = location(file)
  return values.flatMap(({ value, place }) => {
    const offset = place && places.toOffset(place)
    if (offset === undefined) return []
    const start = /["']/.test(source[offset] ?? '') ? offset + 1 : offset
    if (source.slice(start, start + value.length) !== value) return []
    const starts = Array.from(value, (_, index) => start + index)
    return {
      text: value,
      lang,
      kind: 'title' as const,
      file,
      starts,
      ends: starts.map(at => at + 1),
    }
  })
}
