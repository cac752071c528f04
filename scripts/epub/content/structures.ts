import type { Element, ElementContent } from 'hast'
import { homes } from './content-model.ts'
import { isContent } from './phrasing.ts'
import { ruby } from './ruby.ts'

type Repair = (element: Element) => ElementContent[]

/** How to make the children of each structured element those that it may have, in their order. */
export const structures: Readonly<Record<string, Repair>> = {
  ul: list,
  ol: list,
  dl: descriptions,
  details,
  figure,
  ruby,
  table,
}

/**
 * Give the children of a flow element, which has no special ones, a home: loose list items a
 * list, other loose parts (a `dd`, a `figcaption`) a `div`.
 */
export function homed(parent: string, children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = []
  // Lists of ours, so that a loose item never joins a list of the author's.
  const madeLists = new Set<Element>()
  for (const child of children) {
    const last = result.at(-1)
    if (child.type !== 'element' || !(child.tagName in homes)) result.push(child)
    else if (homes[child.tagName]?.includes(parent)) result.push(child)
    else if (child.tagName !== 'li') result.push({ ...child, tagName: 'div' })
    else if (last?.type === 'element' && madeLists.has(last)) last.children.push(child)
    else {
      const made = elementOf('ul', [child])
      madeLists.add(made)
      result.push(made)
    }
  }
  return result
}

function list(element: Element): ElementContent[] {
  const items: Element[] = []
  let made: Element | undefined
  for (const child of element.children.filter(isContent)) {
    const last = items.at(-1)
    if (child.type === 'element' && child.tagName === 'li') {
      items.push(child)
      made = undefined
    } else if (child.type === 'element' && /^[ou]l$/.test(child.tagName) && last) {
      // A list right inside a list means the level below the item before it.
      last.children.push(child)
    } else if (made) made.children.push(child)
    else {
      made = elementOf('li', [child])
      items.push(made)
    }
  }
  const children = items.map(item => ({ ...item, children: homed('li', item.children) }))
  return items.length > 0 ? [{ ...element, children }] : []
}

function descriptions(element: Element): ElementContent[] {
  const children = element.children.filter(isContent)
  const groups = children.every(child => child.type === 'element' && child.tagName === 'div')
    ? children.map(child => (child.type === 'element' ? child.children.filter(isContent) : []))
    : [children]
  if (children.length > 0 && groups.every(isGroup)) return [{ ...element, children }]
  // Terms without descriptions and the like: which belongs to which is not for us to guess.
  return [{ ...element, tagName: 'div', children: homed('div', element.children) }]
}

/** HTML, "The dl element": one or more dt, then one or more dd, and so on. */
const isGroup = (children: readonly ElementContent[]): boolean =>
  /^(t+d+)+$/.test(
    children
      .map(child => (child.type !== 'element' ? 'x' : ({ dt: 't', dd: 'd' }[child.tagName] ?? 'x')))
      .join(''),
  )

function details(element: Element): ElementContent[] {
  const summary = childOf(element, 'summary')
  const rest = homed(
    'div',
    element.children.filter(child => child !== summary),
  )
  return summary
    ? [{ ...element, children: [summary, ...rest] }]
    : [{ ...element, tagName: 'div', properties: withoutOpen(element), children: rest }]
}

function withoutOpen({ properties }: Element): Element['properties'] {
  const { open: _, ...rest } = properties
  return rest
}

/**
 * A caption stands first or last in its figure. What follows one in the middle, a description as a
 * rule, goes behind the figure: there it can run on over pages that the figure must not break at.
 */
function figure(element: Element): ElementContent[] {
  const content = element.children.filter(isContent)
  const isCaption = (child: ElementContent | undefined) =>
    child?.type === 'element' && child.tagName === 'figcaption'
  const first = content.findIndex(isCaption)
  const end = first > 0 ? first + 1 : content.length
  const inside = content
    .slice(0, end)
    .flatMap((child, index) => (index === first ? [child] : homed('div', [child])))
  return [{ ...element, children: inside }, ...homed('div', content.slice(end))]
}

const tableOrder = ['caption', 'colgroup', 'thead', 'tbody', 'tr', 'tfoot']

function table(element: Element): ElementContent[] {
  const parts = element.children
    .filter(child => child.type === 'element')
    .filter(child => tableOrder.includes(child.tagName))
  const hasRows = parts.some(
    part =>
      part.tagName === 'tr' ||
      part.children.some(row => row.type === 'element' && row.tagName === 'tr'),
  )
  if (!hasRows) return [{ ...element, tagName: 'div', children: homed('div', element.children) }]
  const ordered = tableOrder.flatMap(name => {
    const named = parts.filter(part => part.tagName === name)
    return ['caption', 'thead', 'tfoot'].includes(name) ? named.slice(0, 1) : named
  })
  // Rows without a body of their own beside bodies would be a mixture: they get one.
  const loose = ordered.filter(part => part.tagName === 'tr')
  const mixed = loose.length > 0 && ordered.some(part => part.tagName === 'tbody')
  return [
    {
      ...element,
      children: mixed
        ? ordered.flatMap(part =>
            part === loose[0] ? [elementOf('tbody', loose)] : part.tagName === 'tr' ? [] : [part],
          )
        : ordered,
    },
  ]
}

const childOf = (element: Element, tagName: string): ElementContent | undefined =>
  element.children.find(child => child.type === 'element' && child.tagName === tagName)

const elementOf = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
})
