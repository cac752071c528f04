import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from './parse.ts'

const parse = (text: string, math = 'math: tex') =>
  parseMarkdown(new VFile({ value: `---\n${math}\n---\n\n${text}\n` }))

/** The formulas of a text, each with its node, whether it is set off, and its fences. */
function formulas(text: string, math?: string) {
  const found: string[] = []
  visit(parse(text, math) as Nodes, node => {
    if (node.type === 'inlineMath' || node.type === 'math')
      found.push(`${node.type}${node.data.display ? '*' : ''}${node.data.fences}: ${node.value}`)
  })
  return found
}

test.each([
  ['a $x$ b', ['inlineMath2: x']],
  ['$a_1*b*c$', ['inlineMath2: a_1*b*c']],
  ['$x$, ($y$)-$z$', ['inlineMath2: x', 'inlineMath2: y', 'inlineMath2: z']],
  ['a $x\ny$ b', ['inlineMath2: x\ny']],
  ['$\\$5$', ['inlineMath2: \\$5']],
  ['> a $x\n> y$', ['inlineMath2: x\ny']],
  ['a $$x$$ b', ['inlineMath*2: x']],
  ['$$x$$ b', ['inlineMath*2: x']],
  ['$$x$$', ['math*2: x']],
  ['$$\nx\n$$', ['math*2: x']],
  ['$$ x\n- y\n\n', ['math*1:  x\n- y']],
  ['$$\n- y\n= z\n> a$$  ', ['math*2: - y\n= z\n> a']],
  ['Words\n$$\nx\n$$\nand words', ['math*2: x']],
  ['> $$\n> x\n> $$', ['math*2: x']],
  ['- $$\n  x\n  $$', ['math*2: x']],
  ['> $$\n> x\ny', ['math*1: x']],
  ['$$x', ['math*1: x']],
])('reads %j', (text, expected) => {
  expect(formulas(text)).toEqual(expected)
})

test.each([
  '$5 and $6',
  'from $5 to $10, or $15',
  'a $ x$ b',
  'a $x $ b',
  '\\$x$',
  '`$x$`',
  '$x$5',
  '$$$x$$$',
  '$',
  '$$',
  'US$5, A$6',
  '    $$x$$',
])('leaves %j as it is', text => {
  expect(formulas(text).filter(found => !found.endsWith(': '))).toEqual([])
})

test('reads none where front matter does not say so', () => {
  expect(formulas('a $x$ b\n\n$$\ny\n$$', 'title: A')).toEqual([])
  expect(formulas('a $x$ b', 'description: "math: tex"')).toEqual([])
  expect(formulas('a $x$ b', "math: 'tex' # Pandoc's dollars")).toEqual(['inlineMath2: x'])
})

test('knows where each line of a formula begins', () => {
  const places: string[] = []
  visit(parse('> a $x\n> y$'), 'inlineMath', ({ data, position }) => {
    places.push(...data.starts.map(({ line, column }) => `${line}:${column}`))
    places.push(`${position?.start.column}–${position?.end.column}`)
  })
  expect(places).toEqual(['5:6', '6:3', '5–5'])
})
