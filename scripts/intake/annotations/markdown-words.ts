import type { Nodes, Parents, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { paragraph } from '../markdown.ts'
import { plainWords } from './words.ts'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()

/** No remark of a reader nests deeper; a deeper one would exhaust the stack of whoever walks it. */
const DEEPEST = 50

/**
 * Read a stranger's Markdown as blocks that a note may hold. Its headings are bold paragraphs, which
 * no table of contents lists; its pictures are links to them; its raw HTML is text, as it is written;
 * its footnotes stand among the blocks.
 */
export function markdownWords(text: string): RootContent[] {
  const tree = parse(text.replaceAll('\0', ''))
  if (!tree || isTooDeep(tree)) return plainWords(text)
  visit(tree, (node, index, parent) => {
    const tame = parent && index !== undefined ? tamed(node, parent) : undefined
    if (!tame || !parent || index === undefined) return
    const siblings: Parents['children'] = parent.children
    siblings.splice(index, 1, tame)
  })
  return tree.children.flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' ? node.children : [node],
  )
}

/** What nests by the thousand exhausts the parser's stack. */
function parse(text: string): Root | undefined {
  try {
    return markdown.parse(text)
  } catch {
    return undefined
  }
}

function tamed(node: Nodes, parent: Parents): RootContent | undefined {
  switch (node.type) {
    case 'heading':
      return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
    case 'image': {
      const words = { type: 'text', value: node.alt || node.url } as const
      return parent.type === 'link' ? words : { type: 'link', url: node.url, children: [words] }
    }
    case 'imageReference':
      return { type: 'text', value: node.alt ?? '' }
    case 'footnoteReference':
      return { type: 'text', value: `[${node.label ?? node.identifier}]` }
    case 'html': {
      const value = node.value.replace(/\s+/g, ' ').trim()
      return isPhrasing(parent) ? { type: 'text', value } : paragraph(value)
    }
    default:
      return undefined
  }
}

const isPhrasing = ({ type }: Parents): boolean =>
  !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(type)

function isTooDeep(tree: Nodes): boolean {
  const open = [{ node: tree, depth: 0 }]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > DEEPEST) return true
    if ('children' in next.node)
      for (const node of next.node.children) open.push({ node, depth: next.depth + 1 })
  }
  return false
}
