import type { Nodes, Root } from 'mdast'

/**
 * Tell whether two trees hold the same text under the same markup: positions, how a text is cut into
 * nodes, and blanks at the borders of lines and blocks do not count.
 */
export const sameTree = (one: Root, other: Root): boolean =>
  JSON.stringify(plain(one)) === JSON.stringify(plain(other))

/** What a node is, without what an editor does not see. */
type Plain = string | { readonly [name: string]: unknown; readonly children?: readonly Plain[] }

const skipped = new Set(['position', 'children', 'data'])

function plain(node: Nodes): Plain {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  const facts = Object.fromEntries(
    Object.entries(node).filter(([name, value]) => !skipped.has(name) && value !== undefined),
  )
  if (!('children' in node)) return facts
  return { ...facts, children: joined(node.children.map(plain), isBlock(node)) }
}

const isBlock = ({ type }: Nodes) => ['paragraph', 'heading', 'tableCell'].includes(type)

function joined(children: readonly Plain[], block: boolean): Plain[] {
  const out: Plain[] = []
  for (const child of children) {
    const last = out.at(-1)
    if (typeof child === 'string' && typeof last === 'string')
      out[out.length - 1] = (last + child).replace(/\s+/g, ' ')
    else out.push(child)
  }
  if (block) {
    const [first] = out
    if (typeof first === 'string') out[0] = first.trimStart()
    const last = out.at(-1)
    if (typeof last === 'string') out[out.length - 1] = last.trimEnd()
  }
  return out.filter(child => child !== '')
}
