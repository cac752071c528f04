import type { Element, ElementContent } from 'hast'
import { visit } from 'unist-util-visit'
import type { LabelSet } from '../labels/label-set.ts'
import type { Chapter } from './chapters.ts'
import { h, words } from './xhtml.ts'

/**
 * Give each chapter the notes that are called in it for the first time, and those that these call, in a
 * section at its end, in the lists of their series. Notes that nothing calls stay with the last chapter.
 */
export function shareOutNotes(
  chapters: readonly Chapter[],
  notes: Element,
  labels: LabelSet,
): readonly Chapter[] {
  const lists = notes.children.filter(isElement).filter(({ tagName }) => tagName === 'ol')
  const left = new Map<string, Element>()
  for (const list of lists)
    for (const item of list.children.filter(isElement)) left.set(String(item.properties.id), item)
  const take = (children: readonly ElementContent[]): Element[] =>
    callsIn(children).flatMap(id => {
      const item = left.get(id)
      if (!item || !left.delete(id)) return []
      return [item, ...take(item.children)]
    })
  const taken = chapters.map(({ children }) => new Set(take(children)))
  for (const item of left.values()) taken.at(-1)?.add(item)
  return chapters.map((chapter, index) => {
    const own = taken[index]
    if (!own || own.size === 0) return chapter
    const title = `notes-title-${index + 1}`
    const section = h('section', { ...notes.properties, ariaLabelledBy: [title] }, [
      words('h3', { id: title }, labels.notes),
      ...lists
        .map(list =>
          h(
            'ol',
            list.properties,
            list.children.filter(item => isElement(item) && own.has(item)),
          ),
        )
        .filter(list => list.children.length > 0),
    ])
    return { ...chapter, children: [...chapter.children, section] }
  })
}

/** The ids of the notes that are called, in reading order. */
function callsIn(children: readonly ElementContent[]): string[] {
  const ids: string[] = []
  visit({ type: 'root', children: [...children] }, 'element', ({ properties }) => {
    if (properties.role === 'doc-noteref') ids.push(String(properties.href).replace(/^#/, ''))
  })
  return ids
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
