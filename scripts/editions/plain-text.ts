import type { Nodes } from 'mdast'
import '../model/mdast.ts'

/**
 * The words of nodes as a reader has them: mdast in, text out. Lines are parted by a blank, cells by a bar; an image
 * gives its alternative, raw HTML what stands between its tags; calls of notes have no words. No-break spaces stay.
 */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes.map(textOf).join(' ').replace(/\s+/gu, ' ').trim()
}

function textOf(node: Nodes): string {
  switch (node.type) {
    case 'break':
      return ' '
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'html':
      return node.value.replace(/<[^>]*>/g, '')
    case 'footnoteReference':
      return ''
    case 'tableRow':
      return node.children.map(textOf).join(' | ')
    default:
      if ('value' in node) return node.value
      return 'children' in node ? node.children.map(textOf).join('') : ''
  }
}
