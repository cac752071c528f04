import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { eachElement, type Page } from '../page.ts'
import { h } from '../xhtml.ts'
import { classesOf } from './classes.ts'

/** A table of more columns is set smaller; of more than the second, the columns are left alone. */
const many = 5
const most = 30
/** What a column takes besides its words, and what it takes at most, in characters. */
const space = 3
const widest = 24

/**
 * Make tables fit small screens. Their words may be broken anywhere (`ebook.css`), so none reaches
 * over the edge; so that the short ones are not, each column gets a share of the width by its longest
 * word and its text. A number is never broken, as it would be read as several: its cell gets the class
 * `number`. A table of many columns gets the class `many-columns`.
 */
export function shareTableWidth(pages: readonly Page[]): void {
  eachElement(pages, table => {
    if (table.tagName !== 'table') return
    const columns = columnsOf(table)
    for (const cell of columns.flat()) if (isNumber(cell)) addClass(cell, 'number')
    if (columns.length > many) addClass(table, 'many-columns')
    if (columns.length > most || table.children.some(isColumns)) return
    const widths = columns.map(cells => space + Math.max(1, ...cells.map(widthOf)))
    const whole = widths.reduce((sum, width) => sum + width, 0)
    const shares = widths.map(width =>
      h('col', { style: `width: ${Math.round((100 * width) / whole)}%` }),
    )
    const caption = table.children.findIndex(
      child => child.type === 'element' && child.tagName === 'caption',
    )
    if (shares.length > 1) table.children.splice(caption + 1, 0, h('colgroup', {}, shares))
  })
}

const addClass = (element: Element, name: string): void => {
  element.properties.className = [...classesOf(element.properties), name]
}

const isColumns = (child: Element['children'][number]): boolean =>
  child.type === 'element' && /^col/.test(child.tagName)

const isNumber = (cell: Element): boolean => {
  const text = textOf(cell)
  return text.length <= widest && /^[\p{N}\p{P}\p{S}\s]*\p{N}[\p{N}\p{P}\p{S}\s]*$/u.test(text)
}

/** In characters: a text of one line takes all of it, a longer one what its longest word takes. */
function widthOf(cell: Element): number {
  const text = textOf(cell).trim()
  const words = text.split(/[\s\u2010-\u2015-]+/u).map(word => [...word].length)
  return Math.min(widest, Math.max(...words, [...text].length))
}

/** A table's cells by the column in which they begin, those over several left out (HTML, “Forming a table”). */
function columnsOf(table: Element): readonly (readonly Element[])[] {
  const columns: Element[][] = []
  // How many further rows each column is taken by a cell from above.
  let taken = new Map<number, number>()
  visit(table, 'element', (row, _, parent) => {
    // A table in a cell has columns of its own.
    if (row.tagName === 'table' && parent) return SKIP
    if (row.tagName !== 'tr') return undefined
    const next = new Map([...taken].map(([column, rows]) => [column, rows - 1]))
    let column = 0
    for (const cell of row.children) {
      if (cell.type !== 'element') continue
      while ((taken.get(column) ?? 0) > 0) column += 1
      const span = spanOf(cell.properties.colSpan)
      for (let count = 0; count < span; count += 1) {
        columns[column] ??= []
        if (span === 1) columns[column]?.push(cell)
        next.set(column, spanOf(cell.properties.rowSpan) - 1)
        column += 1
      }
    }
    taken = next
    return undefined
  })
  return columns.map(cells => cells ?? [])
}

/** HTML takes no column span above 1000. */
const spanOf = (value: unknown): number => Math.min(1000, Math.max(1, Number(value ?? 1) || 1))
