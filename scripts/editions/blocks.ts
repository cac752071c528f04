import type { FootnoteDefinition, List, Nodes, Root, RootContent, TableRow } from 'mdast'
import type { Position } from 'unist'
import '../model/mdast.ts'
import { visit } from 'unist-util-visit'
import type { Block, BlockKind } from './block.ts'
import { plainText } from './plain-text.ts'

/**
 * Read the blocks of an edition: its mdast as `mdast/index.ts` prepares it in, blocks out in the order of
 * the text. The footnotes come last, in the order of their first calls, wherever they are written; front
 * matter and definitions of links are no blocks.
 */
export function blocksOf(tree: Root): Block[] {
  const notes = tree.children.filter(node => node.type === 'footnoteDefinition')
  const order = callOrder(tree)
  const rank = ({ identifier }: FootnoteDefinition) => order.get(identifier) ?? order.size
  return [
    ...tree.children.flatMap(blocksIn),
    ...notes.toSorted((a, b) => rank(a) - rank(b)).map(asFootnote),
  ]
}

function callOrder(tree: Root): Map<string, number> {
  const order = new Map<string, number>()
  visit(tree, 'footnoteReference', ({ identifier }) => {
    if (!order.has(identifier)) order.set(identifier, order.size)
  })
  return order
}

/** A block for each kind of node; the parts of a list and a table are items and rows. */
function blocksIn(node: RootContent): Block[] {
  switch (node.type) {
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
      return []
    case 'heading':
      return [block('heading', node, [node], [], { level: node.depth, id: idOf(node.data) })]
    case 'list':
      return [block('list', node, [], itemsOf(node, 1))]
    case 'blockquote':
      return [container('quotation', node)]
    case 'table':
      return [block('table', node, [], node.children.map(asRow))]
    case 'exhibit':
      return [
        block('table', node, node.data.caption, node.children[0].children.map(asRow), {
          id: node.data.id,
        }),
      ]
    case 'figure': {
      const caption: Nodes = { type: 'text', value: node.data.caption }
      const parts = node.data.description.flatMap(blocksIn)
      return [block('figure', node, [...node.children, caption], parts, { id: node.data.id })]
    }
    case 'code':
      return [block('code', node, [node])]
    case 'math':
      return [block('formula', node, [node])]
    case 'html':
      return [block('passage of HTML', node, [node])]
    case 'thematicBreak':
      return [block('break', node, [node])]
    default:
      return [block('paragraph', node, [node])]
  }
}

const asFootnote = (node: FootnoteDefinition): Block => container('footnote', node, node.identifier)

const asRow = (row: TableRow): Block => block('row', row, [row], [], { level: row.children.length })

/** The items of a list, each with those below it as its parts. */
const itemsOf = (list: List, level: number): Block[] =>
  list.children.map(item => {
    const { own, rest } = ownOf(item.children)
    const parts = rest.flatMap(node =>
      node.type === 'list' ? itemsOf(node, level + 1) : blocksIn(node),
    )
    return block('item', item, own, parts, { level })
  })

function container(
  kind: BlockKind,
  node: Nodes & { children: readonly RootContent[] },
  id?: string,
): Block {
  const { own, rest } = ownOf(node.children)
  return block(kind, node, own, rest.flatMap(blocksIn), { id })
}

/** What holds paragraphs has the first for its own words. */
function ownOf<Content extends RootContent>(children: readonly Content[]) {
  const [first, ...others] = children
  return first?.type === 'paragraph'
    ? { own: [first], rest: others }
    : { own: [], rest: [...children] }
}

function block(
  kind: BlockKind,
  node: Nodes,
  own: readonly Nodes[],
  parts: readonly Block[] = [],
  { level = 0, id }: { readonly level?: number; readonly id?: string | undefined } = {},
): Block {
  const position = positionOf(node)
  return { kind, level, ...(id ? { id } : {}), text: plainText(own), own, parts, node, position }
}

function positionOf({ position }: Nodes): Position {
  const start = { line: 1, column: 1, offset: 0 }
  return position ?? { start, end: start }
}

/** The id that `mdast/heading-ids.ts` has read. */
function idOf(data: { hProperties?: unknown } | undefined): string | undefined {
  const properties = data?.hProperties
  if (typeof properties !== 'object' || properties === null || !('id' in properties))
    return undefined
  return typeof properties.id === 'string' ? properties.id : undefined
}
