import type { Element } from 'xast'

/** One tracked change as Word wrote it, which may be a piece of what an author did. */
export interface Revision {
  readonly type: 'insertion' | 'deletion'
  readonly moved?: 'from' | 'to'
  readonly author?: string
  readonly date?: string
}

const kinds = new Map<string, Pick<Revision, 'type' | 'moved'>>([
  ['w:ins', { type: 'insertion' }],
  ['w:moveTo', { type: 'insertion', moved: 'to' }],
  ['w:del', { type: 'deletion' }],
  ['w:moveFrom', { type: 'deletion', moved: 'from' }],
])

/** Read an element as a tracked change of words; `undefined` for any other. */
export function revisionOf({ name, attributes }: Element): Revision | undefined {
  const kind = kinds.get(name)
  const author = attributes['w:author']?.trim()
  const date = dateOf(attributes['w:date'])
  return kind && { ...kind, ...(author ? { author } : {}), ...(date ? { date } : {}) }
}

/** Word writes local time and calls it UTC; the day is what can be told. */
export const dateOf = (value: string | null | undefined): string | undefined =>
  /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value ?? '')?.[0]

/** Find the revision that inserted the end of a paragraph: before it, the next one went on here. */
export function insertedEnd(paragraph: Element): Revision | undefined {
  const properties = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  for (const name of ['w:ins', 'w:moveTo']) {
    const mark = childOf(properties, name)
    if (mark) return revisionOf(mark)
  }
  return undefined
}

const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((node): node is Element => node.type === 'element' && node.name === name)

/** Count the changes in an element of properties: `…Change`, and marks of ends, rows and cells. */
export function countChanges(element: Element): number {
  const own =
    /Change$/.test(element.name) ||
    /^w:cell(?:Ins|Del|Merge)$/.test(element.name) ||
    kinds.has(element.name)
  if (own) return 1
  return element.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? countChanges(child) : 0),
    0,
  )
}
