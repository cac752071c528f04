import { expect, test } from 'vitest'
import { termsOf } from './terms.ts'

const terms = termsOf(['Kishida', 'cyberdéfense', 'd’Estaing', 'Official Security Assistance', ' '])

test.each([
  ['Kishida', true],
  ['KISHIDA', true],
  ['kishida', false],
  ['cyberdéfense', true],
  ['Cyberdéfense', true],
  ['CYBERDÉFENSE', true],
  ["d'Estaing", true],
  ['Security', false],
])('%s is a term: %s', (word, expected) => {
  expect(terms.has(word)).toBe(expected)
})

test('a phrase covers its words, and no others', () => {
  const text = 'An Official\u00a0Security Assistance, and Security.'
  expect(terms.covers(text, 12, 20)).toBe(true)
  expect(terms.covers(text, text.lastIndexOf('Security'), text.length - 1)).toBe(false)
})

test('names what a slip may have been meant for, nearest first', () => {
  const names = termsOf(['Hegseth', 'Hegsett', 'Rutte', 'Abe'])
  expect(names.near('Hegset')).toEqual(['Hegseth', 'Hegsett'])
  expect(names.near('Ruttte')).toEqual(['Rutte'])
  expect(names.near('Ade')).toEqual([])
})
