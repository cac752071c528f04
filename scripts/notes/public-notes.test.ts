import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../source/parse.ts'
import { parseNotes } from './parse.ts'
import { publicNotes } from './public-notes.ts'

const people = new Set(['ed', 'ver'])

function written(source: string) {
  const file = new VFile({ value: source })
  const notes = parseNotes(parseMarkdown(file), file, people)
  expect(file.messages).toEqual([])
  return publicNotes(notes, source, text => text.replace(/<!--.*?-->/g, ''))
}

const note = (id: string, attributes: string, quotation: string, words = 'Words.') =>
  `:::note{#${id} by=ed ${attributes}}\n> ${quotation}\n\n${words}\n:::\n`

test('writes the notes that are shown, and nothing that is said of them to colleagues', () => {
  const source = [
    note('a', 'kind=gloss status=resolved show=nde for=ver due=2026-12-01', 'in {==Tokyo==} then'),
    note('b', 'kind=gloss status=resolved', 'an {==internal==} one'),
    note('c', 'kind=gloss status=open show=nde', 'an {==open==} one'),
    note('d', 'kind=fact status=resolved show=ndt', 'the {~~wrong~>right~~} word', 'So *it* is.'),
  ].join('\n')
  expect(written(source)).toBe(
    ':::note{#a kind=gloss status=resolved show=nde}\n> {==Tokyo==}\n\nWords.\n:::\n\n' +
      ':::note{#d kind=fact status=resolved show=ndt}\n> {==right==}\n\nSo *it* is.\n:::\n',
  )
})

test('a note on words that are gone quotes the one before them', () => {
  const shown = 'kind=style status=resolved show=nde'
  expect(written(note('a', shown, 'before it {--gone--} after'))).toContain('> {==it==}')
  expect(written(note('a', shown, '{--gone--} after it'))).toContain('> {==after==}')
})

test('keeps a longer fence, and takes remarks out', () => {
  const source = `::::note{#a kind=gloss status=resolved show=nde}\n> {==a==}\n\nOne<!-- ask -->.\n\n- two\n::::\n`
  expect(written(source)).toBe(source.replace('<!-- ask -->', ''))
})

test('is nothing where no note is shown', () => {
  expect(written(note('a', 'kind=gloss status=resolved', 'a {==b==}'))).toBeUndefined()
})
