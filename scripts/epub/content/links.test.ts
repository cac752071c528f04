import { expect, test } from 'vitest'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { richDocument } from '../fixture.ts'
import { bodyOf, opened } from '../opened.ts'

test('links cross from file to file with their targets', async () => {
  const book = await opened(richDocument())
  const text = bodyOf(book)
  expect(text).toContain('<a href="title.xhtml#title">le titre</a>')
  expect(text).toContain('<a href="toc.xhtml#toc">le sommaire</a>')
  expect(text).toContain('<a href="colophon.xhtml#colophon-title">la fin</a>')
  expect(text).toContain('<a href="#fig-carte">la figure</a>')
  expect(bodyOf(book, 'colophon.xhtml')).toContain('<a href="text.xhtml#fig-carte">')
})

test('a link that holds nothing leads nowhere', async () => {
  const text = '<p><a href="https://example.org/"> </a><a href="https://example.org/">x</a></p>'
  const book = bodyOf(await opened(styledDocument({ text })))
  expect(book).toContain('<p><a> </a><a href="https://example.org/">x</a></p>')
})

test('what names or paints by id follows its id', async () => {
  const text = bodyOf(await opened(richDocument()))
  expect(text).toContain('<section aria-labelledby="elan-1"><h2 id="elan-1">')
  expect(text).toContain('<linearGradient id="lg-1">')
  expect(text).toContain('fill="url(#lg-1)"')
})

test('the skip link and the contents are left to the reading system', async () => {
  const book = await opened(richDocument())
  expect([...book.values()].join('')).not.toMatch(/skip-link|id="contents"/)
})
