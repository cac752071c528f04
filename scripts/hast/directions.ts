import type { Nodes } from 'hast'
import { type Direction, directionOf } from '../labels/direction.ts'

/** What is read from the left wherever it stands: a sign at its end would else be shown before it. */
const code = new Set(['code', 'kbd', 'pre', 'samp'])

/**
 * Give each element whose language is written the other way than the text around it the direction
 * of that language, unless it states one; code and drawings run from the left. Changes the tree.
 */
export function setDirections(tree: Nodes, lang: string): void {
  const walk = (node: Nodes, around: Direction) => {
    let direction = around
    if (node.type === 'element') {
      const { dir, lang } = node.properties
      // Which language `und` is, nobody knows.
      direction = lang && lang !== 'und' ? directionOf(String(lang)) : around
      if (dir === 'ltr' || dir === 'rtl') direction = dir
      else if (!dir && around === 'rtl' && code.has(node.tagName))
        direction = node.properties.dir = 'ltr'
      // Else its labels would end where they are drawn to begin.
      else if (around === 'rtl' && node.tagName === 'svg') node.properties.direction ??= 'ltr'
      else if (!dir && direction !== around) node.properties.dir = direction
    }
    if ('children' in node) for (const child of node.children) walk(child, direction)
  }
  walk(tree, directionOf(lang))
}
