import { expect, test } from 'vitest'
import { freeId, idOfWords } from './note-id.ts'

test.each([
  ['une mission', 'une-mission'],
  ['L’œuvre, à Noël : était-elle là ?', 'loeuvre-a-noel-etait'],
  ['港', 'note'],
  [' – ', 'note'],
  [
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
    'donaudampfschifffahrtselektrizitatenhaup',
  ],
])('makes an id of %j', (words, id) => {
  expect(idOfWords(words)).toBe(id)
})

test('numbers an id that is taken', () => {
  expect(freeId('a', new Set())).toBe('a')
  expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3')
})
