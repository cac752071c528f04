import type { Element, ElementContent, Properties } from 'hast'
import { visit } from 'unist-util-visit'
import { h } from '../xhtml.ts'

/** Elements that may begin with an empty place. Notes are no such: an `aside` is to pop up. */
const opened: ReadonlySet<string> = new Set(
  'address article blockquote dd div dt h1 h2 h3 h4 h5 h6 li main p section'.split(' '),
)

/** Elements that a place has to stand before, as not everything may stand in them. */
const preceded: ReadonlySet<string> = new Set(
  'details dl figure img nav ol pre table ul'.split(' '),
)

/** The attributes by which one element names or explains another. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaDetails'] as const

/**
 * Let links to headings, figures and tables lead there. Kobo's readers show the target of any link
 * in a pop-up, as if it were a note, if it comes later and holds 9 to 5000 characters; an empty
 * target they go to. So the id goes to an empty span at the place, and an element that names
 * another gets a new one. Notes keep theirs. In and out: children of `body`.
 * Source: Kobo ePub Guidelines, “Footnotes/Endnotes”, and issue 32 there.
 */
export function withKoboPlaces(children: readonly ElementContent[]): ElementContent[] {
  const names = namesOf(children)
  const placed = (child: ElementContent): ElementContent[] => {
    if (child.type !== 'element') return [child]
    const { id, ...others } = { ...child.properties, ...renamed(child.properties, names) }
    const inner = child.children.flatMap(placed)
    if (!isMoved(child))
      return [{ ...child, properties: { ...others, ...(id ? { id } : {}) }, children: inner }]
    const place = h('span', { id })
    const name = names.get(String(id))
    const element = { ...child, properties: { ...others, ...(name ? { id: name } : {}) } }
    return preceded.has(child.tagName)
      ? [place, { ...element, children: inner }]
      : [{ ...element, children: [place, ...inner] }]
  }
  return children.flatMap(placed)
}

const isMoved = ({ tagName, properties }: Element): boolean =>
  Boolean(properties.id) && (opened.has(tagName) || preceded.has(tagName))

/** New ids for those elements that lose theirs and are named by it. */
function namesOf(children: readonly ElementContent[]): ReadonlyMap<string, string> {
  const ids = new Set<string>()
  const moved = new Set<string>()
  const named = new Set<string>()
  visit({ type: 'root', children: [...children] }, 'element', element => {
    const { id } = element.properties
    if (id) ids.add(String(id))
    if (isMoved(element)) moved.add(String(id))
    for (const name of references)
      for (const other of idsIn(element.properties[name])) named.add(other)
  })
  const unused = (id: string): string => (ids.has(id) ? unused(`${id}-`) : id)
  return new Map([...moved].filter(id => named.has(id)).map(id => [id, unused(`${id}-name`)]))
}

const renamed = (properties: Properties, names: ReadonlyMap<string, string>): Properties =>
  Object.fromEntries(
    references
      .filter(name => properties[name] !== undefined)
      .map(name => [name, idsIn(properties[name]).map(id => names.get(id) ?? id)]),
  )

const idsIn = (value: Properties[string]): string[] =>
  (Array.isArray(value) ? value.join(' ') : String(value ?? '')).split(/\s+/).filter(Boolean)
