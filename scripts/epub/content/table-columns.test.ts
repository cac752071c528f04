import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { files } from '../files.ts'
import { shareTableWidth } from './table-columns.ts'

/** A table's inside and its classes. */
function shared(inside: string): string {
  const tree = fromHtml(`<table>${inside}</table>`, { fragment: true })
  const children = tree.children.filter(child => child.type === 'element')
  shareTableWidth([{ type: 'bodymatter', file: files.text, title: '', children }])
  return toHtml(children)
}

const row = (...cells: readonly string[]) =>
  `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
const shares = (html: string) =>
  [...html.matchAll(/<col style="width: (\d+)%">/g)].map(([, share]) => Number(share))
const long = 'Verteidigungsministerium'.repeat(3)

test('a column gets as much as its longest text takes, up to 24 characters', () => {
  expect(shares(shared(row('2007', 'press') + row('2', 'a')))).toEqual([47, 53])
  expect(shares(shared(row('press', long, 'words '.repeat(40))))).toEqual([13, 44, 44])
})

test('columns are told after the caption, and only where nobody has', () => {
  expect(shared(`<caption>a</caption>${row('b', 'c')}`)).toMatch(
    /^<table><caption>a<\/caption><colgroup><col style="width: 50%"><col[^>]+><\/colgroup><tbody>/,
  )
  const own = `<colgroup><col><col></colgroup><tbody>${row('b', 'c')}</tbody>`
  expect(shared(own)).toBe(`<table>${own}</table>`)
})

test('a number is never broken, a word may be', () => {
  const table = shared(row('247 000,5', 'Bonn', '−3 %', '1.2', 'IP4', '–'))
  expect([...table.matchAll(/<td class="number">([^<]*)/g)].map(([, text]) => text)).toEqual([
    '247 000,5',
    '−3 %',
    '1.2',
  ])
})

test('a table of more than five columns is set smaller', () => {
  expect(shared(row('a', 'b', 'c', 'd', 'e'))).not.toContain('many-columns')
  expect(shared(row('a', 'b', 'c', 'd', 'e', 'f'))).toMatch(/^<table class="many-columns">/)
})

test('a column is found below cells of several rows and columns', () => {
  const table = shared(
    `<tr><td rowspan="2">a</td><td colspan="2">${long}</td></tr><tr><td>bbbbbbbb</td><td>c</td></tr>`,
  )
  expect(shares(table)).toEqual([21, 58, 21])
})

test('a span of a million columns costs no more than HTML allows', () => {
  expect(shares(shared('<tr><td colspan="1000000">a</td></tr><tr><td>b</td></tr>'))).toEqual([])
})
