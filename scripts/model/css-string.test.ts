import { expect, test } from 'vitest'
import { cssString } from './css-string.ts'

test('no title can end the CSS string it is put in', () => {
  expect(cssString('a "b" \\ </style>\n}')).toBe('"a \\22 b\\22  \\5c  \\3c /style>\\a }"')
})
