import { fromHtml } from 'hast-util-from-html'
import { toString as textOf } from 'hast-util-to-string'
import { expect, test } from 'vitest'
import { en } from '../labels/en.ts'
import { finishExhibits } from './figures.ts'

const exhibitsOf = (...html: string[]) => {
  const trees = html.map(one => fromHtml(one, { fragment: true }))
  return finishExhibits(trees, en, textOf).map(({ id, label }) => `${id} ${label}`)
}

test('figures and tables are numbered apart, in the order of the text, and on into the notes', () => {
  const figure = '<figure><figcaption>A figure.</figcaption></figure>'
  const table = '<table id="own"><caption>A table.</caption><tr><td>1</td></tr></table>'
  expect(exhibitsOf(figure + table + figure, table.replace(' id="own"', '') + figure)).toEqual([
    'figure-1 Figure 1',
    'own Table 1',
    'figure-2 Figure 2',
    'table-2 Table 2',
    'figure-3 Figure 3',
  ])
})
