import { expect, test } from 'vitest'
import { blocksByContent, type TagNode } from './pdf-tags.ts'

const tag = (role: string, ...children: TagNode[]): TagNode => ({ role, children })
const words = (id: string): TagNode => ({ type: 'content', id })
const blocksOf = (...children: TagNode[]) => {
  const blocks = blocksByContent(tag('Root', tag('Document', ...children)))
  const numbers = [...new Set(blocks.values())]
  return [...blocks].map(([id, block]) => `${id}:${numbers.indexOf(block)}`).join(' ')
}

test('joins what stands in a line of one paragraph', () => {
  const link = tag('NonStruct', tag('NonStruct', words('b')))
  expect(blocksOf(tag('P', words('a'), link, tag('Em', words('c'))))).toBe('a:0 b:0 c:0')
})

test('parts paragraphs, headings, cells and items', () => {
  expect(blocksOf(tag('H1', words('a')), tag('P', words('b')))).toBe('a:0 b:1')
  const cells = tag('TR', tag('TH', words('a')), tag('TD', words('b')))
  expect(blocksOf(tag('Table', tag('Caption', words('c')), cells))).toBe('c:0 a:1 b:2')
  const item = tag('NonStruct', tag('Lbl', words('a')), tag('P', words('b')))
  expect(blocksOf(tag('L', item))).toBe('a:0 b:1')
})

test('takes for a section what is tagged as a span and holds blocks', () => {
  const section = tag('NonStruct', words('a'), tag('P', words('b')), tag('Span', words('c')))
  expect(blocksOf(section)).toBe('a:0 b:1 c:2')
})

test('knows no block of a page without tags', () => {
  expect(blocksByContent(null).size).toBe(0)
})
