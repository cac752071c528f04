import { visitParents } from 'unist-util-visit-parents'
import { VFile } from 'vfile'
import { beforeAll, expect, test } from 'vitest'
import type { Root } from 'xast'
import { elementsOf, type OpenBook, openBook } from '../../check/epub/epub-book.ts'
import { checkBytes } from '../../fixtures/check-bytes.ts'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { richDocument } from '../fixture.ts'
import { toEpub } from '../to-epub.ts'

const parts = { css: '', faces: [], coverFaces: [] }
let plain: OpenBook
let kobo: OpenBook

beforeAll(async () => {
  plain = await openBook(await toEpub(richDocument(), parts))
  kobo = await openBook(await toEpub(richDocument(), { ...parts, kobo: true }))
})

test('a book for Kobo passes all checks', async () => {
  const file = new VFile({ path: 'rich.kepub.epub' })
  await checkBytes(await toEpub(richDocument(), { ...parts, kobo: true }), file)
  expect(file.messages.map(message => message.reason)).toEqual([])
})

test('it has the words and the links of the book for all', () => {
  expect(kobo.pages.map(({ path }) => path)).toEqual(plain.pages.map(({ path }) => path))
  expect(kobo.pages.map(textOf)).toEqual(plain.pages.map(textOf))
  expect(kobo.pages.map(linksOf)).toEqual(plain.pages.map(linksOf))
})

test('all running text and every image stands in a span of its own', () => {
  for (const { path, tree } of kobo.pages) {
    const bare: string[] = []
    let covered = 0
    visitParents(tree, (node, ancestors) => {
      const names = ancestors.map(parent => ('name' in parent ? parent.name : ''))
      const spans = ancestors.filter(isKoboSpan)
      if (node.type === 'element' && node.name === 'img' && spans.length !== 1) bare.push('img')
      if (node.type !== 'text' || node.value.trim() === '' || !names.includes('body')) return
      const free = ancestors.some(parent => 'attributes' in parent && 'hidden' in parent.attributes)
      if (names.some(name => ['pre', 'svg', 'math', 'rp'].includes(name ?? '')) || free) return
      if (spans.length !== 1) bare.push(node.value)
      else covered += 1
    })
    expect(bare, path).toEqual([])
    expect(covered > 0 || path.endsWith('cover.xhtml'), path).toBe(true)
  }
})

test('each page is in the two boxes, and its spans are counted upwards', () => {
  for (const { path, tree } of kobo.pages) {
    const [body] = elementsOf(tree, 'body')
    const [outer] = body?.children ?? []
    expect(outer, path).toMatchObject({ name: 'div', attributes: { id: 'book-columns' } })
    const spans = elementsOf(tree, 'span').filter(isKoboSpan)
    const counts = spans.map(({ attributes }) =>
      (attributes.id ?? '').split('.').slice(1).map(Number),
    )
    const inOrder = counts.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)
    expect(counts, path).toEqual(inOrder)
    expect(counts[0], path).toEqual([1, 1])
    expect(new Set(counts.map(String)).size, path).toBe(counts.length)
  }
})

test('what links lead to is empty, notes and their calls apart', () => {
  for (const { path, tree } of kobo.pages) {
    const targets = new Set(
      kobo.pages.flatMap(page =>
        linksOf(page).flatMap(href => {
          const [file, id] = href.split('#')
          return id && (file === '' ? page.path : `OEBPS/${file}`) === path ? id : []
        }),
      ),
    )
    const full = elementsOf(tree).filter(({ name, attributes, children }) => {
      const isPlace = name === 'span' && children.length === 0
      const isOfNotes = attributes['epub:type'] === 'footnote' || attributes.role === 'doc-noteref'
      return targets.has(attributes.id ?? '') && !isPlace && !isOfNotes
    })
    expect(
      full.map(({ attributes }) => attributes.id),
      path,
    ).toEqual([])
    expect(targets.size > 0 || /(cover|title)\.xhtml$/.test(path), path).toBe(true)
  }
})

test('ids of an author’s that are Kobo’s give way, and links follow', async () => {
  const text = '<p id="kobo.1.1">a <a href="#book-columns">b</a></p><div id="book-columns">c</div>'
  const data = await toEpub(styledDocument({ text }), { ...parts, kobo: true })
  const page = (await openBook(data)).pages.find(({ path }) => path.endsWith('/text.xhtml'))
  expect(page && linksOf(page)).toContain('#id-book-columns')
  const ids = page ? elementsOf(page.tree).flatMap(({ attributes }) => attributes.id ?? []) : []
  expect(new Set(ids).size).toBe(ids.length)
})

test('the same document gives the same bytes, and is not changed', async () => {
  const document = richDocument()
  const before = JSON.stringify(document.tree)
  const first = await toEpub(document, { ...parts, kobo: true })
  expect(Buffer.compare(first, await toEpub(document, { ...parts, kobo: true }))).toBe(0)
  expect(JSON.stringify(document.tree)).toBe(before)
})

const isKoboSpan = (node: object): boolean =>
  'attributes' in node && JSON.stringify(node.attributes).includes('"koboSpan"')

const linksOf = ({ tree }: { readonly tree: Root }) =>
  elementsOf(tree).flatMap(({ attributes }) => attributes.href ?? attributes.src ?? [])

function textOf({ tree }: { readonly tree: Root }): string {
  let text = ''
  visitParents(tree, 'text', ({ value }) => {
    text += value
  })
  return text
}
