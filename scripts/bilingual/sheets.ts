import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { type Dress, elementsOf, pair } from './sides.ts'

type Dressers = readonly [Dress, Dress]

/** Join two title pages line by line; what both say alike, such as a name, stands there once. */
export function joinTitlePages(dress: Dressers, left: Element, right: Element): Element {
  const others = new Map(elementsOf(right).map(line => [keyOf(line), line]))
  const rows = elementsOf(left).map(line => {
    const other = others.get(keyOf(line))
    others.delete(keyOf(line))
    return other && textOf(other) === textOf(line)
      ? line
      : pair(dress, [line], other ? [parallel(other)] : [])
  })
  const rest = [...others.values()].map(line => pair(dress, [], [parallel(line)]))
  return { ...left, children: [...rows, ...rest] }
}

/** A document has one title; the other language's stands beside it as a line of its own. */
const parallel = (line: Element): Element =>
  line.tagName === 'h1' ? h('p.parallel-title', { id: line.properties.id }, line.children) : line

/** What a line of a title page is: its element and classes. */
const keyOf = ({ tagName, properties }: Element) =>
  [tagName, properties.className ?? []].flat().join('.')

/** Join two contents or colophons, each a column; one may be missing. */
export function joinColumns(
  dress: Dressers,
  left: Element | undefined,
  right: Element | undefined,
): Element | undefined {
  const whole = left ?? right
  if (!whole) return undefined
  const column = (side: Element | undefined) => (side ? [h('div', side.children)] : [])
  const names = [left, right].flatMap(side => [side?.properties.ariaLabelledBy ?? []].flat())
  return {
    ...whole,
    properties: {
      ...whole.properties,
      ...(names.length > 0 ? { ariaLabelledBy: names.map(String) } : {}),
    },
    children: [pair(dress, column(left), column(right))],
  }
}

/** Join two sections of notes: their heads side by side, then the lists of each language. */
export function joinNotes(
  dress: Dressers,
  left: Element | undefined,
  right: Element | undefined,
): Element | undefined {
  const whole = left ?? right
  if (!whole) return undefined
  const [first, second] = dress
  const parts = (side: Element | undefined, isHead: boolean) =>
    elementsOf(side).filter(({ tagName }) => (tagName === 'h2') === isHead)
  const heads = [...parts(left, true), ...parts(right, true)]
  return {
    ...whole,
    properties: {
      ...whole.properties,
      ariaLabelledBy: heads.map(({ properties }) => String(properties.id)),
    },
    children: [
      pair(dress, parts(left, true), parts(right, true)),
      ...parts(left, false).map(first),
      ...parts(right, false).map(second),
    ],
  }
}
