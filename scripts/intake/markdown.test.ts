import { toString as textOf } from 'mdast-util-to-string'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { list, paragraph, toMarkdown } from './markdown.ts'

/** What the project's own parser reads between two other paragraphs. */
function read(text: string): string[] {
  const markdown = toMarkdown(['before', text, 'after'].map(paragraph))
  return parseMarkdown(new VFile(markdown)).children.map(node =>
    node.type === 'paragraph' ? textOf(node) : `a ${node.type}`,
  )
}

const nasty = [
  '# Not a heading',
  '> not a quotation',
  '- not an item',
  '+ not an item',
  '* not an item',
  '1. not an item',
  '12) not an item',
  '---',
  '***',
  '===',
  '- - -',
  '```ts',
  '~~~',
  ':::note{#x kind=fact}',
  ':::',
  '*stars* and **more**, _lines_ and __more__, a_b_c',
  '`code` and ``more``',
  '[link](target), [ref], [^1], ![image](x.png)',
  '[ref]: https://example.org "title"',
  '[^1]: a footnote',
  '<b>bold</b> <!-- gone? --> </p> <https://example.org>',
  '&amp; &copy; &#65; R&D',
  '| a | b |',
  '| - | - |',
  '~~gone~~ ~gone~',
  'back\\slash \\* and at the end \\',
  'https://example.org/a_b_/*c*?d=[e]&f=(g), and more',
  'https://example.org/wiki/Port_(harbour).',
  'www.example.org/_a_ and www.*b* and a_b_@example.org',
  '{==highlight==} {~~old~>new~~} {++in++} {--out--}',
  '14:30 ::name[x] :name{y}',
  'two  spaces, a\ttab, a\u00A0no-break space',
  '\u3000字下げ「引用」',
]

test.each(nasty)('gives back word for word: %s', text => {
  expect(read(text)).toEqual(['before', text, 'after'])
})

test('gives back what chance puts together', () => {
  const pieces = nasty.flatMap(text => text.split(/(?<=\W)/)).concat([' ', 'a', '!', 'é'])
  // Park and Miller's generator: the same texts in every run.
  let seed = 20250301
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (let run = 0; run < 1500; run++) {
    const text = Array.from({ length: 1 + next(8) }, () => pieces[next(pieces.length)])
      .join('')
      .replace(/^[ \t]+|[ \t]+$/g, '')
    if (text) expect(read(text)).toEqual(['before', text, 'after'])
  }
})

test('writes an address as a link and a plain sentence as it is', () => {
  expect(
    toMarkdown([paragraph('See https://example.org/a_b_(c), it’s 14:30 – 5 % (or so).')]),
  ).toBe('See <https://example.org/a_b_(c)>, it’s 14:30 – 5 % (or so).\n')
})

test('writes a tight list', () => {
  expect(toMarkdown([list(['line 3: Read more', 'line 5: *'])])).toBe(
    '- line 3: Read more\n- line 5: \\*\n',
  )
})
