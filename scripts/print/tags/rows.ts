import { isTag, type MarkedCell, type Tag, tag, walk } from './tag.ts'

/**
 * Give every row of a table as many cells as it has columns: the browser has no tags for cells without
 * content, and raw HTML may have short rows. Changes the tree. Source: ISO 14289-1, 7.5.
 */
export function fillRows(root: Tag): void {
  walk(root, (table, parents) => {
    if (table.role !== 'Table') return
    const marked = parents.at(-1)?.mark?.rows
    if (marked) addEmpty(table, marked)
    levelRows(table.kids.filter(kid => isTag(kid, 'TR')))
  })
}

/** Put cells without content where the page has them. */
function addEmpty(table: Tag, marked: readonly (readonly MarkedCell[])[]) {
  const rows = table.kids.filter(kid => isTag(kid, 'TR'))
  const full = marked.map(row => row.filter(cell => !cell.empty).length)
  // A table that is not as the page has it is left as it is.
  const counts = rows.map(row => row.kids.filter(isCell).length)
  if (String(counts) !== String(full.filter(count => count > 0))) return
  const filled = marked.map((cells, index) => {
    const row = full[index] ? rows.shift() : undefined
    const own = row?.kids.filter(isCell) ?? []
    const kids = cells.flatMap(cell => (cell.empty ? [empty(cell)] : own.splice(0, 1)))
    return row ? Object.assign(row, { kids }) : tag('TR', kids)
  })
  table.kids = [...table.kids.filter(kid => !isTag(kid, 'TR')), ...filled]
}

const isCell = (kid: Tag['kids'][number]): boolean => isTag(kid, 'TD', 'TH')

const empty = ({ rowSpan, colSpan }: MarkedCell): Tag =>
  tag('TD', [], { cell: { rowSpan, colSpan, headers: [] } })

/** Fill every row up to as many columns as the widest has, and end every cell with the table. */
function levelRows(rows: readonly Tag[]) {
  /** How many rows below each column is still taken for, by a cell above. */
  let taken: number[] = []
  const widths = rows.map((row, index) => {
    let column = 0
    for (const cell of row.kids.filter(kid => isTag(kid, 'TD', 'TH'))) {
      const place = cell.cell ?? { rowSpan: 1, colSpan: 1, headers: [] }
      const rowSpan = Math.min(place.rowSpan, rows.length - index)
      cell.cell = { ...place, rowSpan }
      while ((taken[column] ?? 0) > 0) column++
      for (let count = 0; count < place.colSpan; count++) taken[column++] = rowSpan
    }
    const used = Array.from(taken, rowsLeft => (rowsLeft ?? 0) > 0)
    taken = Array.from(taken, rowsLeft => Math.max(0, (rowsLeft ?? 0) - 1))
    return used.filter(Boolean).length
  })
  const widest = Math.max(0, ...widths)
  for (const [index, row] of rows.entries())
    for (let width = widths[index] ?? 0; width < widest; width++) row.kids.push(tag('TD'))
}
