import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { markSuperiors } from './superiors.ts'

test.each([
  ['letters', 'XX<sup>e</sup>', 'XX<sup class="superior">e</sup>'],
  ['figures within emphasis', '<em>m<sup>3</sup></em>', '<em>m<sup class="superior">3</sup></em>'],
  [
    'no sign that the faces lack',
    'x<sup>n+1</sup>, x<sup>α</sup>',
    'x<sup>n+1</sup>, x<sup>α</sup>',
  ],
  ['no code', '<code>x<sup>2</sup></code>', '<code>x<sup>2</sup></code>'],
  ['no call', '<sup class="call">1</sup>', '<sup class="call">1</sup>'],
])('marks %s', (_, html, expected) => {
  const tree = fromHtml(html, { fragment: true })
  markSuperiors(tree)
  expect(toHtml(tree)).toBe(expected)
})
