import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { printTree } from './print-tree.ts'

const text =
  '<details><summary>More</summary><p>Folded.</p></details>' +
  '<details class="long-description"><p>Described.</p></details>'

test('opens on paper what is folded on a screen', async () => {
  const html = toHtml(await printTree(styledDocument({ text })))
  expect(html).toContain('<details open><summary>More</summary>')
  expect(html).not.toContain('Described.')
})

test('keeps in a proof the long description, on which notes may be', async () => {
  const html = toHtml(await printTree(styledDocument({ text, edition: 'proof' })))
  expect(html).toContain('<details class="long-description" open><p>Described.</p>')
})
