import { expect, test } from 'vitest'
import { visible } from './visible.ts'

test('shows C0 controls and DEL as pictures', () => {
  expect(visible('\u001b[31mred\u0007\u007f')).toBe('␛[31mred␇␡')
})

test('keeps a message on one line', () => {
  expect(visible('a\r\nb\tc\u2028d')).toBe('a␍␊b␉c<U+2028>d')
})

test('names C1 controls, bidi controls, the BOM and lone surrogates', () => {
  expect(visible('\u009b2J')).toBe('<U+009B>2J')
  expect(visible('\u202eabc\u2069')).toBe('<U+202E>abc<U+2069>')
  expect(visible('\ufeff\ud800')).toBe('<U+FEFF><U+D800>')
})

test('leaves text alone: French spaces, joiners, soft hyphens, emoji', () => {
  const text = '« Où ? » 日本 👩‍🚀 co\u00adopération\u202f!'
  expect(visible(text)).toBe(text)
})
