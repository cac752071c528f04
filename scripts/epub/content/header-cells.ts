import type { Element, Root } from 'hast'
import { visitParents } from 'unist-util-visit-parents'
import { elementsIn, type Page } from '../page.ts'

/**
 * Say what each header cell heads where the manuscript's HTML does not: a row where it opens one
 * of the body's, else a column. Without `scope`, readers of the screen guess. Cells that name their
 * headers keep those that are header cells of their table.
 */
export function scopeHeaderCells(pages: readonly Page[]): void {
  for (const page of pages) {
    const root: Root = { type: 'root', children: page.children }
    visitParents(root, 'element', (cell, ancestors) => {
      const table = ancestors.findLast(node => node.type === 'element' && node.tagName === 'table')
      if (cell.properties.headers && table?.type === 'element') keepHeaders(cell, table)
      if (cell.tagName !== 'th' || cell.properties.scope) return
      const row = ancestors.findLast(node => node.type === 'element' && node.tagName === 'tr')
      const inHead = ancestors.some(node => node.type === 'element' && node.tagName === 'thead')
      const opens = row?.children.find((node): node is Element => node.type === 'element') === cell
      cell.properties.scope = opens && !inHead ? 'row' : 'col'
    })
  }
}

function keepHeaders(cell: Element, table: Element): void {
  const heads = elementsIn(table.children).filter(({ tagName }) => tagName === 'th')
  const ids = new Set(heads.map(({ properties }) => String(properties.id)))
  const kept = [cell.properties.headers]
    .flat()
    .flatMap(id => (ids.has(String(id)) ? [String(id)] : []))
  delete cell.properties.headers
  if (kept.length > 0) cell.properties.headers = kept
}
