import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { calls, notes } from '../fixture.ts'
import { bodyOf, opened } from '../opened.ts'

const body = async () => bodyOf(await opened(styledDocument({ text: calls, notes })))

test('calls are noterefs of their series', async () => {
  expect(await body()).toContain(
    '<sup class="call"><a href="#ed-a" id="edref-a" role="doc-noteref" ' +
      'class="noteref noteref-editor" epub:type="noteref">a</a></sup>',
  )
})

test('a note pops up and goes back by its marker; further calls keep their links', async () => {
  expect(await body()).toContain(
    '<aside id="fn-1" class="note" epub:type="footnote" role="doc-footnote"><p>' +
      '<a class="marker" href="#fnref-1" role="doc-backlink" aria-label="Retour à l’appel de note 1">1</a> ' +
      'Une <em>note</em> d’auteur. ' +
      '<a class="backlink" href="#fnref-1-2" role="doc-backlink" aria-label="Retour à l’appel de note 1-2">↩</a>' +
      '</p></aside>',
  )
})

test('a note that opens with a list has a line for its marker, and none for its link', async () => {
  expect(await body()).toMatch(
    /aria-label="[^"]*2">2<\/a><\/p><ul><li>Une liste<\/li><\/ul><\/aside>/,
  )
})

test('both series stand in a section of footnotes, and the contents and landmarks name it', async () => {
  const book = await opened(styledDocument({ text: calls, notes }))
  expect(bodyOf(book)).toMatch(
    /<section class="notes" epub:type="footnotes" aria-labelledby="notes-title">[\s\S]*<div class="notes-author">[\s\S]*<div class="notes-editor">/,
  )
  expect(book.get('toc.xhtml')).toContain('<li><a href="text.xhtml#notes-title">Notes</a></li>')
  expect(book.get('toc.xhtml')).toContain('<a epub:type="footnotes" href="text.xhtml#notes-title">')
})
