import type { Element } from 'hast'
import { h } from 'hastscript'
import { visit } from 'unist-util-visit'
import type { Block } from './blocks.ts'

/** A row of two editions: a block and its counterpart, or a block that has none. */
export type Row =
  | readonly [Block, Block]
  | readonly [Block, undefined]
  | readonly [undefined, Block]

/** Where passages lie in their article: offsets of the first character and of the one after the last. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Passages of both articles that are each other's translation; one side may be empty. */
export type Matched = readonly [readonly Extent[], readonly Extent[]]

/**
 * Put the blocks of two texts into rows, by which passages of their articles are each other's
 * translation; both lists are in the order of their texts. A block that lies in no passage goes with the
 * one before it. Where one block stands for two, both are in one row.
 */
export function rowsOf(
  left: readonly Block[],
  right: readonly Block[],
  matches: readonly Matched[],
): Row[] {
  const of = (blocks: readonly Block[], side: 0 | 1) => {
    let last = -1
    return Map.groupBy(blocks, block => {
      const place = placeOf(block.node)
      const index = matches.findIndex(match =>
        match[side].some(({ start, end }) => place !== undefined && start <= place && place < end),
      )
      last = Math.max(index, last)
      return last
    })
  }
  const [ours, theirs] = [of(left, 0), of(right, 1)]
  return [-1, ...matches.keys()].flatMap(index =>
    zip(ours.get(index) ?? [], theirs.get(index) ?? []),
  )
}

/** Where the first of what was typed of an element stands in its article. */
function placeOf(element: Element): number | undefined {
  let place: number | undefined
  visit(element, node => {
    place ??= node.position?.start.offset
  })
  return place
}

/** Blocks of one pair: one by one where they are as many, else those of each side as one. */
function zip(left: readonly Block[], right: readonly Block[]): Row[] {
  if (left.length === right.length || left.length * right.length === 0)
    return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
      rowOf(left[index], right[index]),
    ).flat()
  return rowOf(joined(left), joined(right))
}

const rowOf = (left: Block | undefined, right: Block | undefined): Row[] =>
  left && right ? [[left, right]] : left ? [[left, undefined]] : right ? [[undefined, right]] : []

const joined = ([first, ...others]: readonly Block[]): Block | undefined =>
  others.length === 0 || !first
    ? first
    : {
        node: h(
          'div.joined',
          [first, ...others].map(({ node }) => node),
        ),
      }
