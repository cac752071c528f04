import type { InlineCode, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { sourceOffsets } from './source-map.ts'

/** For each leaf: its characters beside what stands for them in the source. */
function pairs(source: string) {
  const leaves: (Text | InlineCode)[] = []
  visit(parseMarkdown(new VFile({ value: source })), node => {
    if (node.type === 'text' || node.type === 'inlineCode') leaves.push(node)
  })
  return leaves.map(leaf => {
    const offsets = sourceOffsets(leaf, source)
    return offsets
      ? [...leaf.value].map((char, index) => [
          char,
          source.slice(offsets[index], offsets[index + 1]),
        ])
      : leaf.value
  })
}

test.each([
  [
    'plain words',
    'ab',
    [
      [
        ['a', 'a'],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'an escape',
    'a\\*',
    [
      [
        ['a', 'a'],
        ['*', '\\*'],
      ],
    ],
  ],
  [
    'a backslash that escapes nothing',
    'a\\b',
    [
      [
        ['a', 'a'],
        ['\\', '\\'],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'a reference',
    'a&amp;b',
    [
      [
        ['a', 'a'],
        ['&', '&amp;'],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'a number',
    '&#233;&#xe9;',
    [
      [
        ['é', '&#233;'],
        ['é', '&#xe9;'],
      ],
    ],
  ],
  [
    'an ampersand that is none',
    'a&b',
    [
      [
        ['a', 'a'],
        ['&', '&'],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'a line end with blanks',
    'a \n  b',
    [
      [
        ['a', 'a'],
        ['\n', ' \n  '],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'a line of a quotation',
    '> a\n> b',
    [
      [
        ['a', 'a'],
        ['\n', '\n> '],
        ['b', 'b'],
      ],
    ],
  ],
  [
    'emphasis',
    'a *b*',
    [
      [
        ['a', 'a'],
        [' ', ' '],
      ],
      [['b', 'b']],
    ],
  ],
  [
    'code',
    '`` a`b ``',
    [
      [
        ['a', 'a'],
        ['`', '`'],
        ['b', 'b ``'.slice(0, 1)],
      ],
    ],
  ],
])('lays %s beside its source', (_, source, expected) => {
  expect(pairs(source)).toEqual(expected)
})

test('gives up where a value is not what stands there', () => {
  const text: Text = {
    type: 'text',
    value: 'ab',
    position: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 3, offset: 2 } },
  }
  expect(sourceOffsets(text, 'ac')).toBeUndefined()
  expect(sourceOffsets({ ...text, position: undefined }, 'ab')).toBeUndefined()
})
