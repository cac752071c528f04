import { isTag, type Kid, type Tag, walk } from './tag.ts'

/**
 * Name the cells that head others anew, in the order of the tags: the browser's names depend on its
 * own timing. A heading without a scope heads its column; a caption comes first. Changes the tree.
 * Source: ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7.
 */
export function mendTables(root: Tag): void {
  const names = new Map<string, string>()
  walk(root, one => {
    if (one.role === 'Table') {
      const isCaption = (kid: Kid) => isTag(kid, 'Caption')
      one.kids = [...one.kids.filter(isCaption), ...one.kids.filter(kid => !isCaption(kid))]
    }
    if (one.role === 'TH' && !one.cell?.scope)
      one.cell = { rowSpan: 1, colSpan: 1, headers: [], ...one.cell, scope: 'Column' }
    if (one.role !== 'TH' || one.id === undefined) return
    const name = `cell-${names.size + 1}`
    names.set(one.id, name)
    one.id = name
  })
  walk(root, one => {
    if (!one.cell) return
    const headers = one.cell.headers.flatMap(header => names.get(header) ?? [])
    one.cell = { ...one.cell, headers }
  })
}
