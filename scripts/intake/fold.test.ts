import { expect, test } from 'vitest'
import { foldQuotation } from '../model/fold.ts'
import { fold, timesIn } from './fold.ts'

const texts = [
  'C’est « l’avant\u2011port »\u00a0!',
  '  two \t  spaces\u202f',
  'cafe\u0301 co\u00adope\u200bration',
  '„Zeit“ and “time”',
  '\u1112\u1161\u11ab 한글',
]

test.each(texts)('folds as the anchors of notes fold: %j', text => {
  expect(fold(text).text).toBe(foldQuotation(text, []).text)
})

test('keeps line ends, and lets no white space follow them', () => {
  expect(fold('  one \n  two\nthree').text).toBe('one \ntwo\nthree')
})

test('tells where each character comes from', () => {
  const text = 'a\u00ad  cafe\u0301\n« b'
  const { text: folded, offsets } = fold(text)
  expect(folded).toBe('a café\n" b')
  expect(offsets).toEqual([0, 2, 4, 5, 6, 7, 9, 10, 11, 12])
})

test('counts none, one and more', () => {
  expect(['x', 'b', 'a', 'aa'].map(words => timesIn('aaab', words))).toEqual([0, 1, 2, 2])
})
