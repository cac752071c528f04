import type { Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'

/** `{.page}` right behind a link. */
const attribute = /^\{[ \t]*\.page[ \t]*\}/

/**
 * Read `[words](#id){.page}`: the braces go, and the link to a place in this text becomes a
 * `page-reference`, of which print tells the page. Changes the tree, places included: it is as if the
 * parser knew attributes. Source: Pandoc's link attributes.
 */
export function readPageReferences(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const at = (index ?? 0) + 1
    const next = parent?.children[at]
    const [braces] = next?.type === 'text' ? (attribute.exec(next.value) ?? []) : []
    if (!link.url.startsWith('#') || next?.type !== 'text' || braces === undefined) return
    link.data = { ...link.data, hProperties: { className: ['page-reference'] } }
    if (link.position && next.position) {
      const end = moved(next.position.start, braces.length)
      link.position = { ...link.position, end }
      next.position = { ...next.position, start: end }
    }
    next.value = next.value.slice(braces.length)
    if (next.value === '') parent?.children.splice(at, 1)
  })
}

const moved = ({ line, column, offset }: Point, by: number): Point => ({
  line,
  column: column + by,
  ...(offset === undefined ? {} : { offset: offset + by }),
})
