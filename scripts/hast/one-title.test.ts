import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { lowerTitles } from './one-title.ts'

test('headings of level 1 go below the title, at any depth', () => {
  const tree = fromHtml('<h1 id="a">b</h1><div><h1>c</h1></div><h3>d</h3>', { fragment: true })
  lowerTitles(tree)
  expect(toHtml(tree)).toBe('<h2 id="a">b</h2><div><h2>c</h2></div><h3>d</h3>')
})
