import { levelOf } from './roles.ts'
import { type Tag, walk } from './tag.ts'

/**
 * Let no heading be more than a level below the one before, whatever raw HTML has. Changes the tree.
 * Source: ISO 14289-1, 7.4.2.
 */
export function mendHeadings(root: Tag): void {
  let before = 0
  walk(root, tag => {
    // A heading of a role alone has the level that it can have here.
    const level = tag.role === 'H' ? before + 1 : levelOf(tag.role)
    if (level === undefined) return
    before = Math.min(level, before + 1, 6)
    tag.role = `H${before}`
  })
}
