import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'

/** `{.page}` right behind a link. */
const attribute = /^\{\s*\.page\s*\}/

/**
 * Read `[words](#id){.page}`: the braces go, and the link to a place in this text becomes a
 * `page-reference`, of which print tells the page. Changes the tree.
 * Source: Pandoc's link attributes.
 */
export function readPageReferences(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const next = parent?.children[(index ?? 0) + 1]
    if (!link.url.startsWith('#') || next?.type !== 'text' || !attribute.test(next.value)) return
    next.value = next.value.replace(attribute, '')
    link.data = { ...link.data, hProperties: { className: ['page-reference'] } }
  })
}
