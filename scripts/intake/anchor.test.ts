import { expect, test } from 'vitest'
import { uniqueWords } from './anchor.ts'

const first = (...paragraphs: string[]) => uniqueWords(paragraphs, paragraphs)

test('gives the first words, as many as it takes', () => {
  expect(first('The harbour was closed for two winters.')).toBe('The harbour was')
  expect(first('The harbour was closed.', 'The harbour was open.')).toBe('The harbour was closed')
})

test('counts words inside longer ones as found', () => {
  expect(first('Le grand pont tient.', 'Le grand ponton est neuf.')).toBe('Le grand pont tient')
})

test('takes spaces, apostrophes and hyphens for what the anchors take them', () => {
  expect(first('C’est l’avant\u00A0port.', "C'est l'avant port rouvert")).toBe(
    "C'est l'avant port rouvert",
  )
  expect(first('Un avant-port', 'Un avant\u2011port')).toBeUndefined()
  expect(first('Un avant\u2011port\u00A0?', 'Un avant-port, dit-on')).toBe('Un avant-port, dit-on')
})

test('stays clear of characters that Markdown and CriticMarkup read', () => {
  expect(first('{==*The old harbour wall*==} fell.')).toBe('The old harbour')
  expect(first('{++ ~> }')).toBeUndefined()
})

test('cuts a script without spaces by length', () => {
  expect(first('港は二年のあいだ閉ざされていたので船は隣の湾へ移された。')).toBe(
    '港は二年のあいだ閉ざされ',
  )
})

test('gives nothing for a text that repeats itself', () => {
  expect(first('Again and again.', 'Again and again.')).toBeUndefined()
})
