import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { partLinks } from './nested-links.ts'

const call = (name: string) => h('sup', [h('a', { href: `#${name}` }, name)])

test('moves calls behind the link that they stand in, in their order', () => {
  const tree = h(null, [
    h('p', [
      h('a', { href: 'x' }, [
        'one ',
        h('em', ['two', call('1')]),
        h('a', { href: '#n' }, '2'),
        ' three',
      ]),
      ' four',
    ]),
  ])
  partLinks(tree)
  const html =
    '<p><a href="x">one <em>two</em> three</a><sup><a href="#1">1</a></sup><a href="#n">2</a> four</p>'
  expect(toHtml(tree)).toBe(html)
  // A parser now reads it as it is meant.
  expect(toHtml(fromHtml(html, { fragment: true }))).toBe(html)
})

test('leaves calls and links beside each other as they are', () => {
  const tree = h(null, [
    h('p', [h('a', { href: 'x' }, 'one'), call('1'), ' ', h('a', { href: 'y' }, 'two')]),
  ])
  const before = toHtml(tree)
  partLinks(tree)
  expect(toHtml(tree)).toBe(before)
})
