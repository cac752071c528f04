import { expect, test } from 'vitest'
import { foldBlocks, wordsOf } from './leak-fold.ts'

test.each([
  ['case and punctuation', 'Well, NOBODY—really: “nobody”!', 'well nobody really nobody'],
  ['apostrophes of every kind', "l’Europe l'Europe lʼEurope", 'l europe l europe lʼeurope'],
  ['ligatures', 'eﬃcace ﬁn', 'efficace fin'],
  ['letters joined in print', 'Œuvre cœur æsir straße', 'oeuvre coeur aesir strasse'],
  [
    'soft hyphens and signs without width',
    'out\u00adside out\u200bside \ufeffout\u2060side',
    'outside outside outside',
  ],
  ['variation selectors', 'note\ufe0e mark\u{e0101}', 'note mark'],
  ['full width and superscripts', 'ＡＢＣ m²', 'abc m2'],
  ['composed and decomposed accents', 'e\u0301te\u0301 été', 'été été'],
  ['words of a script without spaces', '誤訳だ OK', '誤 訳 だ ok'],
])('folds %s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words.split(' '))
})

test('keeps the borders of words and of blocks', () => {
  const { letters, borders } = foldBlocks(['One two', '…', 'three'])
  expect(letters).toBe('onetwo\nthree\n')
  expect([...borders.keys()].filter(at => borders[at] === 1)).toEqual([0, 3, 6, 7, 12])
})
