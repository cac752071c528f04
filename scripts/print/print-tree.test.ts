import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { pageByDefault } from '../model/page.ts'
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

test('has no contents where they would tell of notes on their pages alone', async () => {
  const entry = (id: string) => `<li><a href="#${id}">A</a></li>`
  const printed = async (entries: string, notes: 'foot' | 'end') =>
    toHtml(
      await printTree({
        ...styledDocument({ contents: `<h2>C</h2><ol class="toc">${entries}</ol>` }),
        notes,
      }),
    )
  expect(await printed(entry('notes-title'), 'foot')).not.toContain('<nav')
  expect(await printed(entry('notes-title'), 'end')).toContain('<nav')
  expect(await printed(entry('one') + entry('notes-title'), 'foot')).toContain('#one')
})

test('tells the style of the page, and which heads open pages', async () => {
  const chapters = '<section><h2 id="a">A</h2><section><h3>B</h3></section></section>'
  const flowing = toHtml(await printTree(styledDocument({ text: chapters })))
  expect(flowing).not.toMatch(/opening|narrow|contents-apart|initials/)
  const page = {
    ...pageByDefault,
    size: { width: 420, height: 595 },
    chapters: 'recto',
    initials: 'drop',
  } as const
  const book = toHtml(await printTree(styledDocument({ text: chapters, page })))
  expect(book).toContain('class="narrow contents-apart recto-openings drop-initials"')
  expect(book).toContain('<h2 id="a" class="opening">')
  expect(book).toContain('<h3>')
})
