/** A tag of a page, or the marked content that it holds. */
export type TagNode =
  | { readonly role: string; readonly children: readonly TagNode[] }
  | { readonly type: string; readonly id: string }

/** Tags of running text. Chromium tags spans, and sections as well, as `NonStruct`. */
const inline = new Set(
  'NonStruct Span Link Em Strong Code Quote Reference Sub Ruby RB RT RP Warichu WT WP Annot'.split(
    ' ',
  ),
)
/** Tags that hold blocks: each of their children is one, or holds some. */
const grouping = new Set(
  'Root Document DocumentFragment Part Art Sect Div BlockQuote Aside'.split(' '),
)

/**
 * Say for each piece of marked content which block of the page it belongs to: its id, as PDF.js
 * gives it, to a number of the block. Source: ISO 32000-2, 14.8.4.
 */
export function blocksByContent(root: TagNode | null): Map<string, number> {
  const blocks = new Map<string, number>()
  let count = 0
  const walk = (node: TagNode, block: number) => {
    if ('id' in node) {
      blocks.set(node.id, block)
      return
    }
    const apart = isGroup(node)
    for (const child of node.children) walk(child, apart || startsBlock(child) ? ++count : block)
  }
  if (root) walk(root, 0)
  return blocks
}

const startsBlock = (node: TagNode) => 'role' in node && !inline.has(node.role)

/** A section, tagged or not: it holds blocks somewhere below. */
const isGroup = (node: TagNode): boolean =>
  'role' in node && (grouping.has(node.role) || (inline.has(node.role) && holdsBlocks(node)))

const holdsBlocks = (node: TagNode): boolean =>
  'children' in node && node.children.some(child => startsBlock(child) || holdsBlocks(child))
