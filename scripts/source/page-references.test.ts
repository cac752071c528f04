import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { readPageReferences } from './page-references.ts'

function read(markdown: string) {
  const tree = unified().use(remarkParse).parse(markdown)
  readPageReferences(tree)
  const texts: string[] = []
  const classes: unknown[] = []
  visit(tree, node => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type === 'link') classes.push(node.data?.hProperties?.className)
  })
  return { text: texts.join('|'), classes }
}

test('braces right behind a link to a place in the text make it a reference to a page', () => {
  expect(read('see [](#a){.page}, or [this](#b){ .page }.')).toEqual({
    text: 'see |, or |this|.',
    classes: [['page-reference'], ['page-reference']],
  })
})

test('other braces, and those behind other links, are words', () => {
  expect(read('[a](#a) {.page} [b](https://example.org){.page} [c](#c){.pages}')).toEqual({
    text: 'a| {.page} |b|{.page} |c|{.pages}',
    classes: [undefined, undefined, undefined],
  })
})

test('the words behind the braces begin behind them', () => {
  const tree = unified().use(remarkParse).parse('[a](#a){.page} b')
  readPageReferences(tree)
  const [paragraph] = tree.children
  const [link, words] = paragraph?.type === 'paragraph' ? paragraph.children : []
  expect(link?.position?.end.offset).toBe(14)
  expect(words).toMatchObject({ value: ' b', position: { start: { column: 15, offset: 14 } } })
  const alone = unified().use(remarkParse).parse('[a](#a){.page}')
  readPageReferences(alone)
  expect(alone.children[0]).toMatchObject({ children: [{ type: 'link' }] })
})
