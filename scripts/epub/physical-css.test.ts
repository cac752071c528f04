import { expect, test } from 'vitest'
import { physicalFirst } from './physical-css.ts'

test.each<[string, string]>([
  ['p { margin: 0 }', 'p { margin: 0 }'],
  [
    'p { margin-inline: 1.5em 0; }',
    'p { margin-left: 1.5em; margin-right: 0; margin-inline: 1.5em 0; }',
  ],
  ['p{padding-block:1em}', 'p{padding-top: 1em; padding-bottom: 1em; padding-block:1em}'],
  [
    'ul { padding-inline-start: 1em; }',
    'ul { padding-left: 1em; padding-right: 0; padding-inline: 1em 0; }',
  ],
  ['h1 { text-align: start }', 'h1 { text-align: left; text-align: start }'],
  ['h1 { text-align: center }', 'h1 { text-align: center }'],
  ['p { margin-inline: calc(1em + 2px) 0 }', 'p { margin-inline: calc(1em + 2px) 0 }'],
])('%s has its sides where text runs to the right', (css, expected) => {
  expect(physicalFirst(css, 'ltr')).toBe(expected)
})

test.each<[string, string]>([
  ['p { margin-inline: 1em 0 }', 'p { margin-right: 1em; margin-left: 0; margin-inline: 1em 0 }'],
  ['p { text-align: end }', 'p { text-align: left; text-align: end }'],
])('%s has its sides where text runs to the left', (css, expected) => {
  expect(physicalFirst(css, 'rtl')).toBe(expected)
})
