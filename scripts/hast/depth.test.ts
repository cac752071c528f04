import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { h } from 'hastscript'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { limitDepth } from './depth.ts'

function nested(levels: number): Root {
  let inner: ElementContent = { type: 'text', value: 'words' }
  for (let level = 0; level < levels; level++) inner = h('div', [inner])
  return { type: 'root', children: [inner] }
}

function depthOf(root: Root): number {
  let depth = 0
  let node: Element | undefined = root.children.find(child => child.type === 'element')
  for (; node; depth++) node = node.children.find(child => child.type === 'element')
  return depth
}

test('a text nested as deep as any reader follows stays as it is', () => {
  const [tree, file] = [nested(100), new VFile()]
  limitDepth(tree, file)
  expect(depthOf(tree)).toBe(100)
  expect(file.messages).toEqual([])
})

test('deeper nesting keeps its words and loses its elements, with one warning', () => {
  const [tree, file] = [nested(5000), new VFile()]
  limitDepth(tree, file)
  expect(depthOf(tree)).toBe(100)
  expect(textOf(tree)).toBe('words')
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['html-nesting', false],
  ])
})
