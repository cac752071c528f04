import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from './parse.ts'

const typesOf = (text: string) =>
  parseMarkdown(new VFile(text)).children.map(node =>
    'children' in node ? [node.type, ...node.children.map(child => child.type)] : [node.type],
  )

test.each(['At 14:30 sharp', 'std::vector', ':word', '::leaf', '::leaf[x]{a=b}', ':span[x]{a=b}'])(
  'keeps %j as text',
  text => {
    expect(typesOf(text)).toEqual([['paragraph', 'text']])
  },
)

test('reads a container with its attributes', () => {
  expect(parseMarkdown(new VFile(':::note{#a kind=fact}\nWords.\n:::')).children[0]).toMatchObject({
    type: 'containerDirective',
    name: 'note',
    attributes: { id: 'a', kind: 'fact' },
  })
})

test('reads front matter on the first line alone', () => {
  expect(typesOf('---\na: b\n---\n\nWords.')[0]).toEqual(['yaml'])
  expect(typesOf('Words.\n\n---\n\na: b\n\n---').map(([type]) => type)).not.toContain('yaml')
})
