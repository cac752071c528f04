import { expect, test } from 'vitest'
import { extendLexicon } from './extend-lexicon.ts'

test('puts new words at the end, in their language’s order, each once', () => {
  expect(extendLexicon('Abe\n', ['Zoé', 'été', 'eau', 'Zoé'], 'fr')).toBe('Abe\neau\nété\nZoé\n')
})

test('keeps every line that is there, its end of lines and its comments', () => {
  expect(extendLexicon('# names\r\nAbe # Shinzo\r\nRutte', ['Abe', 'Capri'], 'en')).toBe(
    '# names\r\nAbe # Shinzo\r\nRutte\r\nCapri\r\n',
  )
})

test('changes nothing when all is there', () => {
  expect(extendLexicon('Abe', ['Abe'], 'en')).toBe('Abe')
})

test('begins a lexicon', () => {
  expect(extendLexicon('', ['Abe'], 'en')).toBe('Abe\n')
})
