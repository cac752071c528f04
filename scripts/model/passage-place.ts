import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import type { Passage } from './passage.ts'

/** Finds where in its file some of a passage's text stands: UTF-16 units from `start` to `end`. */
export type PlaceIn = (passage: Passage, start: number, end: number) => Position | undefined

/**
 * Make the way from passages to lines and columns of their files, which are read through once each.
 * `undefined` for a stretch that the passage has not.
 */
export function placesInFiles(): PlaceIn {
  const lines = new Map<VFile, ReturnType<typeof location>>()
  return ({ file, starts, ends }, start, end) => {
    const from = starts[start]
    const to = ends[end - 1]
    if (from === undefined || to === undefined) return undefined
    const within = lines.get(file) ?? location(file)
    lines.set(file, within)
    const first = within.toPoint(from)
    const last = within.toPoint(to)
    return first && last ? { start: first, end: last } : undefined
  }
}
