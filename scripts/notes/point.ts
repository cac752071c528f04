import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { sourceOffsets } from '../model/source-map.ts'
import type { SearchText } from './text.ts'

/** Finds the article's line and column of a character of its search text, or after it. */
export type PointAt = (at: number, after?: 'after') => Point | undefined

/**
 * Make the way back from a search text to the article's file: character indices in, points out,
 * exact, with an offset, where the leaf can be laid beside its source, else the leaf's start without
 * one.
 */
export function pointsIn(text: SearchText, article: VFile): PointAt {
  const source = String(article)
  const lines = location(article)
  const maps = new Map<number, number[] | undefined>()
  return (at, after) => {
    const index = text.leaf[at] ?? -1
    const leaf = text.leaves[index]?.leaf
    if (!leaf?.position) return undefined
    if (!maps.has(index)) maps.set(index, sourceOffsets(leaf, source))
    const offset = maps.get(index)?.[(after ? text.ends : text.offset)[at] ?? 0]
    const { line, column } = leaf.position.start
    return offset === undefined ? { line, column } : lines.toPoint(offset)
  }
}
