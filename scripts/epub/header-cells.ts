import type { Element, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import type { Page } from './page.ts'

/**
 * Say what each header cell heads where the manuscript's HTML does not: a row where it opens one
 * of the body's, else a column. Without `scope`, readers of the screen guess.
 */
export function scopeHeaderCells(pages: readonly Page[]): void {
  for (const page of pages) {
    const root: Root = { type: 'root', children: page.children }
    visitParents(root, 'element', (cell, ancestors) => {
      if (cell.tagName !== 'th' || cell.properties.scope) return
      const row = ancestors.findLast(node => node.type === 'element' && node.tagName === 'tr')
      const inHead = ancestors.some(node => node.type === 'element' && node.tagName === 'thead')
      const opens = row?.children.find((node): node is Element => node.type === 'element') === cell
      cell.properties.scope = opens && !inHead ? 'row' : 'col'
    })
  }
}
