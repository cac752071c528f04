import { expect, test } from 'vitest'
import { toMarkdown } from '../markdown.ts'
import { markdownWords } from './markdown-words.ts'
import { htmlWords, plainWords } from './words.ts'

test('reads plain text as paragraphs, nothing of it as Markdown', () => {
  expect(toMarkdown(plainWords('# One\r\n\r\n  *two*\u2028:::\0'))).toBe(
    '\\# One\n\n\\*two\\*\n\n\\:::\n',
  )
})

test('reads the text of HTML, a block a paragraph, without scripts', () => {
  const html =
    '<p>One <b>two</b><br>three &amp; four</p><script>alert(1)</script><ul><li>five</ul><style>p{}</style>'
  expect(toMarkdown(htmlWords(html))).toBe('One two\n\nthree & four\n\nfive\n')
})

test('does not follow HTML without end', () => {
  for (const depth of [300, 5000])
    expect(toMarkdown(htmlWords(`one ${'<div>'.repeat(depth)}`))).toBe('one\n')
})

test.each([
  [
    'emphasis, links, lists',
    '*One* [two](https://example.org)\n\n- three',
    '*One* [two](https://example.org)\n\n- three\n',
  ],
  ['a heading as bold words', '# One', '**One**\n'],
  [
    'a picture as a link',
    '![Map](https://example.org/a.png)',
    '[Map](https://example.org/a.png)\n',
  ],
  [
    'a picture in a link as its words',
    '[![Map](a.png)](https://example.org)',
    '[Map](https://example.org)\n',
  ],
  ['raw HTML as it is written', 'One <b onclick="x">two</b>', 'One \\<b onclick="x">two\\</b>\n'],
  ['a block of HTML as it is written', '<script>\nx\n</script>', '\\<script> x \\</script>\n'],
  ['footnotes among the blocks', 'One[^a]\n\n[^a]: two', 'One\\[a]\n\ntwo\n'],
])('reads in Markdown %s', (_, text, expected) => {
  expect(toMarkdown(markdownWords(text))).toBe(expected)
})

test('reads Markdown that nests without end as plain text', () => {
  const text = `${'>'.repeat(2000)} deep`
  expect(markdownWords(text)).toHaveLength(1)
  expect(toMarkdown(markdownWords(text))).toContain('\\>')
})
