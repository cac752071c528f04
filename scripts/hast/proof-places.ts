import type { Element, Parents, RootContent } from 'hast'
import { h } from 'hastscript'
import { visitParents } from 'unist-util-visit-parents'

/** Elements after which a note may stand. */
const blocks = /^(p|h[2-6]|dl|pre|figure)$/

/** Elements in which it is the last child, where a text stands in them without a paragraph. */
const holders = /^(li|dd|dt|blockquote|summary|div|section|article)$/

/**
 * Put each note of a proof right after the block that its passage is in, so that it is read after
 * it; a table's come after the table. `asides` are by the id of their call. Changes the article.
 */
export function placeAsides(article: Element, asides: ReadonlyMap<string, Element>): void {
  const follow: { parent: Parents; block: RootContent; aside: Element }[] = []
  const loose = new Map(asides)
  visitParents(article, 'element', (node, ancestors) => {
    const aside = asides.get(String(node.properties.id))
    if (!aside) return
    loose.delete(String(node.properties.id))
    node.properties.ariaLabel = aside.properties.ariaLabel
    for (const one of ancestors)
      if (one.type === 'element' && one.tagName === 'details') one.properties.open = true
    const way: Parents[] = [...ancestors, node]
    // What is in a table stands behind it; so does what is in a text that can be folded away.
    const table = way.findIndex(one => ['table', 'details'].includes(nameOf(one)))
    const at = table >= 0 ? outOf(way, table) : way.findLastIndex(isPlace)
    const place = way[at]
    const parent = way[at - 1]
    if (place && holders.test(nameOf(place)) && table < 0) place.children.push(aside)
    else if (place && place.type !== 'root' && parent) follow.push({ parent, block: place, aside })
  })
  // From the last to the first: each comes before those of the same block that follow it.
  for (const { parent, block, aside } of follow.reverse()) {
    const children: RootContent[] = parent.children
    children.splice(children.indexOf(block) + 1, 0, aside)
  }
  article.children.unshift(...[...loose].flatMap(([id, aside]) => withCall(id, aside)))
}

/** A passage may have gone with its block: into the title, say. Its note opens the text then. */
function withCall(id: string, aside: Element): Element[] {
  const { id: note, ariaLabel, dataKind, dataPeople, dataStatus } = aside.properties
  const call = {
    id,
    href: `#${String(note)}`,
    role: 'doc-noteref',
    ariaLabel,
    dataKind,
    dataPeople,
    dataStatus,
  }
  return [h('p.proof-loose', h('a.proof-call', call, '↓')), aside]
}

/** A table stands in a wrapper that scrolls; the notes come after that. */
function outOf(way: readonly Parents[], table: number): number {
  const wrapper = way[table - 1]
  return wrapper && nameOf(wrapper) === 'div' ? table - 1 : table
}

const isPlace = (node: Parents) => blocks.test(nameOf(node)) || holders.test(nameOf(node))

const nameOf = (node: Parents): string => (node.type === 'element' ? node.tagName : '')
