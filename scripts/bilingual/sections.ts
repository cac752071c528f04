import type { Element } from 'hast'
import { h } from 'hastscript'
import type { OutlineItem } from '../model/document.ts'
import type { Row } from './rows.ts'
import { type Dress, pair } from './sides.ts'

/** Titles of headings, by id. */
export type Titles = ReadonlyMap<string, string>

interface Open {
  readonly level: number
  readonly section: Element
  readonly id: string
  readonly title: string
  readonly children: Open[]
}

/**
 * Put rows into sections, each with its head in both languages; the outline out, in which a head has
 * both titles and the id of the first.
 */
export function sectionsOf(
  rows: readonly Row[],
  dress: readonly [Dress, Dress],
  titles: Titles,
): { children: Element[]; outline: OutlineItem[] } {
  const children: Element[] = []
  const outline: Open[] = []
  const open: Open[] = []
  for (const row of rows) {
    const [left, right] = row
    const level = left?.level ?? right?.level
    const element = pair(dress, left ? [left.node] : [], right ? [right.node] : [])
    if (level === undefined) {
      ;(open.at(-1)?.section.children ?? children).push(element)
      continue
    }
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const heads = row.filter(block => block?.level !== undefined)
    const ids = heads.flatMap(block => (block ? [String(block.node.properties.id)] : []))
    const section = h('section', { ariaLabelledBy: ids }, [element])
    const title = bothOf(...ids.map(id => titles.get(id) ?? ''))
    const item: Open = { id: ids[0] ?? '', title, children: [], level, section }
    const parent = open.at(-1)
    ;(parent?.section.children ?? children).push(section)
    ;(parent?.children ?? outline).push(item)
    open.push(item)
  }
  return { children, outline: outline.map(plain) }
}

/** Words in both languages; once, where they are the same or one has none. */
export const bothOf = (...words: readonly string[]): string =>
  [...new Set(words.filter(word => word !== ''))].join(' / ')

const plain = ({ id, title, children }: Open): OutlineItem => ({
  id,
  title,
  children: children.map(plain),
})
