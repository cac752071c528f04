import type { Paragraph, PhrasingContent, Root } from 'mdast'
import type { Exhibit } from '../model/mdast.ts'
import { takeIdAtEnd } from './heading-ids.ts'

/** `Table: caption` or `: caption`. Source: Pandoc's table captions. */
const start = /^(?:table)?:\s+/i

/**
 * Give a table the caption that stands in a paragraph right before or after it, with its id
 * (`Table: Who has what {#tab-who}`), and whether it wants a turned page (`{#tab-who .landscape}`).
 * Changes the tree.
 */
export function captionTables(tree: Root): void {
  for (let index = 0; index < tree.children.length; index++) {
    const table = tree.children[index]
    if (table?.type !== 'table') continue
    const at = [index - 1, index + 1].find(place => isCaption(tree.children[place]))
    const paragraph = at === undefined ? undefined : tree.children[at]
    if (at === undefined || !isCaption(paragraph)) continue
    const caption: PhrasingContent[] = paragraph.children
    const landscape = takeLandscape(caption)
    const id = takeIdAtEnd(caption)
    const [first] = caption
    if (first?.type === 'text') first.value = first.value.replace(start, '')
    const exhibit: Exhibit = {
      type: 'exhibit',
      children: [table],
      position: table.position,
      data: { caption, ...(id ? { id } : {}), ...(landscape ? { landscape: true } : {}) },
    }
    tree.children.splice(Math.min(at, index), 2, exhibit)
    index = Math.min(at, index)
  }
}

/** Take the class out of the braces that end a caption; whether it was there out. */
function takeLandscape(caption: PhrasingContent[]): boolean {
  const last = caption.at(-1)
  if (last?.type !== 'text') return false
  const match = /\{([^{}]*?)\.landscape(?![\p{L}\p{N}_.-])([^{}]*)\}\s*$/u.exec(last.value)
  if (!match) return false
  const others = `${match[1]}${match[2]}`.trim()
  last.value = last.value.slice(0, match.index).trimEnd() + (others ? ` {${others}}` : '')
  if (last.value === '') caption.pop()
  return true
}

function isCaption(node: Root['children'][number] | undefined): node is Paragraph {
  if (node?.type !== 'paragraph') return false
  const [first] = node.children
  return first?.type === 'text' && start.test(first.value)
}
