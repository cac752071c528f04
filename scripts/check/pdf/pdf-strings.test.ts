import { expect, test } from 'vitest'
import { pdfTexts } from './pdf-strings.ts'

const textOf = (syntax: string) => pdfTexts(syntax).map(({ text }) => text)

test.each([
  ['a literal string', '(Plain \\(nested (twice)\\) \\101\\\nB)', 'Plain (nested (twice)) AB'],
  ['PDFDocEncoding', '(\\215curly\\216)', '“curly”'],
  ['a hexadecimal string', '<50 6C 61 69 6E>', 'Plain'],
  ['UTF-16, the big end first', '<FEFF00C90074>', 'Ét'],
  ['UTF-16, the little end first', '<FFFEC9007400>', 'Ét'],
  ['UTF-8', '(\\357\\273\\277\\303\\211t)', 'Ét'],
  ['a name', '/A#20name#20of#20words', 'A name of words'],
  ['a comment', '1 % kept here\n2', ' kept here'],
])('decodes %s', (_, syntax, text) => {
  expect(textOf(syntax)).toEqual([text])
})

test('tells the key of each string', () => {
  expect(pdfTexts('<</Title (A)/Kids [(B) (C)]/N 1>>')).toEqual([
    { key: 'Title', text: 'A' },
    { key: 'Kids', text: 'B' },
    { key: 'Kids', text: 'C' },
  ])
})
