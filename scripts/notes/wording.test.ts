import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { searchTextOf } from './text.ts'
import { wordingOf } from './wording.ts'

const besidesOf = (value: string) => {
  const tree = parseMarkdown(new VFile({ path: 'a.md', value }))
  return wordingOf(tree, searchTextOf(tree), []).besides.split('\n')
}

test('gathers what readers see besides the running text', () => {
  expect(besidesOf('```ts title="main.ts"\nlet x\n```')).toEqual(['let x', 'ts', 'title="main.ts"'])
  expect(besidesOf('![An alternative](a.png "A title")')).toEqual(
    expect.arrayContaining(['An alternative', 'A title']),
  )
})

test('knows an address as it is written and as programs show it', () => {
  expect(besidesOf('[x](https://example.org/Trait%C3%A9_de_Rome)')).toEqual([
    'https://example.org/Trait%C3%A9_de_Rome',
    'https://example.org/Traité de Rome',
  ])
  expect(besidesOf('[x](https://example.org/100%)')).toContain('https://example.org/100%')
})
