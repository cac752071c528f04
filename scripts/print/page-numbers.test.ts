import { expect, test } from 'vitest'
import { quote, shorten } from './page-numbers.ts'

test('a running head is cut at a word’s end', () => {
  expect(shorten('Court', 10)).toBe('Court')
  expect(shorten('Un titre qui ne finit pas', 16)).toBe('Un titre qui ne…')
  expect(shorten('Anticonstitutionnellement', 10)).toBe('Anticonsti…')
})

test('no title can end the CSS string it is put in', () => {
  expect(quote('a "b" \\ </style>\n}')).toBe('"a \\22 b\\22  \\5c  \\3c /style>\\a }"')
})
