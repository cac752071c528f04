import { expect, test } from 'vitest'
import { publicSource } from './public-source.ts'

test('what readers get stays as it is typed', () => {
  const text = [
    '## A *part* {#part}\n',
    'Words[^one] with a [link][site], `<!-- code -->` and <span lang="fr">mots</span>.\n',
    '- an item\n  goes on\n',
    '```html\n<!-- code -->\n```\n',
    '[^one]: A note, with one of its own.[^two]\n',
    '[^two]: The other.\n',
    '[site]: https://example.org\n',
  ].join('\n')
  expect(publicSource(text)).toBe(text)
})

test.each([
  ['front matter', '---\ntitle: T\n# ask the lawyer\n---\n\nWords.\n', 'Words.\n'],
  ['a comment in a line', 'One <!-- ask --> two.\n', 'One  two.\n'],
  ['a comment of its own', 'One.\n\n<!--\nask\n\nagain\n-->\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['a comment in a list', '- one\n\n  <!-- ask -->\n\n- two\n', '- one\n\n- two\n'],
  ['a comment without an end', 'One.\n\n<!-- ask\n', 'One.\n\n'],
  ['a remark made of a definition', 'One.\n\n[//]: # (ask)\n\nTwo.\n', 'One.\n\nTwo.\n'],
  ['a footnote that nothing calls', 'One.\n\n[^ask]: Ask.\n', 'One.\n\n'],
  ['one that only such a one calls', 'One.\n\n[^a]: Ask.[^b]\n\n[^b]: Again.\n', 'One.\n\n'],
  ['a second of one name', 'One.[^a]\n\n[^a]: Yes.\n\n[^a]: Ask.\n', 'One.[^a]\n\n[^a]: Yes.\n\n'],
  ['another instruction', 'One <?ask them?> two.\n', 'One  two.\n'],
])('%s goes', (_, text, expected) => {
  expect(publicSource(text)).toBe(expected)
})
