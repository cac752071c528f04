import type { Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { captionTables } from './captions.ts'

function captioned(line: string) {
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(`${line}\n\n| A |\n|---|\n| b |\n`)
  captionTables(tree)
  const [first] = tree.children
  if (first?.type !== 'exhibit') return first?.type
  const { caption, ...others } = first.data
  return { caption: textOf({ type: 'paragraph', children: caption }), ...others }
}

test.each([
  ['Table: Who has what', { caption: 'Who has what' }],
  ['Table: Who {#tab-who}', { caption: 'Who', id: 'tab-who' }],
  ['Table: Who {#tab-who .landscape}', { caption: 'Who', id: 'tab-who', landscape: true }],
  ['Table: *Who* {.landscape}', { caption: 'Who', landscape: true }],
  ['Table: Who {.landscapes}', { caption: 'Who {.landscapes}' }],
  ['Tables: Who', 'paragraph'],
])('%s', (line, expected) => {
  expect(captioned(line)).toEqual(expected)
})
