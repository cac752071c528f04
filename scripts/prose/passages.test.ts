import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { passagesOf } from './passages.ts'

function read(value: string) {
  const file = new VFile({ value })
  return passagesOf(parseMarkdown(file), file, 'fr').map(passage => ({
    text: passage.text.replaceAll('\ufffc', '□'),
    lang: passage.lang,
    written: [...passage.text].map((_, index) =>
      value.slice(passage.starts[index], passage.ends[index]),
    ),
  }))
}

const texts = (value: string) => read(value).map(({ text, lang }) => `${lang} ${text}`)

test('finds the text of paragraphs, headings, cells and notes', () => {
  const found = texts('# Un\n\nDeux[^n].\n\n| A | B |\n|---|---|\n| c | d |\n\n[^n]: Note.\n')
  expect(found).toEqual(['fr Un', 'fr Deux□.', 'fr A', 'fr B', 'fr c', 'fr d', 'fr Note.'])
})

test('says where each character is written', () => {
  const [passage] = read('a *b* &amp; c\\*d\n> e')
  expect(passage?.text).toBe('a b & c*d')
  expect(passage?.written).toEqual(['a', ' ', 'b', ' ', '&amp;', ' ', 'c', '\\*', 'd'])
})

test('takes the end of a line, with what the next one begins with, for a blank', () => {
  const [passage] = read('> un\n> deux')
  expect(passage?.text).toBe('un deux')
  expect(passage?.written[2]).toBe('\n> ')
})

test.each([
  ['code', 'a `b` c', 'fr a □ c'],
  ['an image', 'a ![b](c.png) d', 'fr a □ d'],
  ['raw code', 'a <code>b</code> c', 'fr a □ c'],
  ['what is not to be translated', 'a <b translate="no">b <i>c</i></b> d', 'fr a □ d'],
  ['an id', '## Titre {#titre}', 'fr Titre □□□□□□□□'],
  ['the word of a caption', 'Table: Quoi {#tab}', 'fr □□□□□□□Quoi □□□□□□'],
])('leaves out %s', (_, value, expected) => expect(texts(value)).toEqual([expected]))

test('parts a stretch in another language, elements within it included', () => {
  expect(texts('un <span lang="en">two <b>three</b> <span>four</span></span> cinq')).toEqual([
    'fr un □ cinq',
    'en two three four',
  ])
})

test('leaves raw blocks and preformatted text', () => {
  expect(texts('<div>a ?</div>\n\n```\nb ?\n```\n')).toEqual([])
})
