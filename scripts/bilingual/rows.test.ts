import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { type Extent, type Matched, rowsOf } from './rows.ts'

/** A block that begins at an offset of its article; without one, it was made and not typed. */
function block(words: string, offset?: number, tag = 'p'): Block {
  const inner = h('em', words)
  if (offset !== undefined)
    inner.position = { start: { line: 1, column: 1, offset }, end: { line: 1, column: 2 } }
  return { node: h(tag, [inner]) }
}
const extent = (start: number): Extent => ({ start, end: start + 10 })
const match = (left: readonly number[], right: readonly number[]): Matched => [
  left.map(extent),
  right.map(extent),
]
/** Words of each row: `one=un`. */
const wordsOf = (...given: Parameters<typeof rowsOf>) =>
  rowsOf(...given).map(([left, right]) =>
    [left, right].map(one => (one ? textOf(one.node) : '')).join('='),
  )

test('blocks stand beside those of the same pair, and alone where they have none', () => {
  const left = [block('a', 0), block('b', 10), block('c', 20)]
  const right = [block('A', 5), block('C', 40), block('D', 60)]
  const matches = [match([0], [0]), match([10], []), match([20], [40]), match([], [60])]
  expect(wordsOf(left, right, matches)).toEqual(['a=A', 'b=', 'c=C', '=D'])
})

test('what was not typed goes with the block before it', () => {
  const left = [block('figure', 0), block('description'), block('b', 10)]
  const right = [block('Figure', 0), block('Description'), block('B', 10)]
  const matches = [match([0], [0]), match([10], [10])]
  expect(wordsOf(left, right, matches)).toEqual(['figure=Figure', 'description=Description', 'b=B'])
})

test('two blocks that are one in the other text are in its row', () => {
  const left = [block('a', 0), block('b', 10)]
  const rows = rowsOf(left, [block('AB', 0)], [match([0, 10], [0])])
  expect(rows).toHaveLength(1)
  expect(rows[0]?.[0]?.node).toMatchObject({
    tagName: 'div',
    children: left.map(({ node }) => node),
  })
})

test('no block is lost where nothing is known of any', () => {
  expect(wordsOf([block('a'), block('b')], [block('A'), block('B')], [])).toEqual(['a=A', 'b=B'])
  expect(wordsOf([block('a')], [], [])).toEqual(['a='])
  expect(wordsOf([block('a', 3)], [block('A'), block('B')], [])).toEqual(['a=AB'])
})
