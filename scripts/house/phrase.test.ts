import { expect, test } from 'vitest'
import { finder } from './find.ts'

const found = (notation: string, text: string, spaced = true) =>
  finder([[notation, notation]], spaced)(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['au final', 'Au final, au\u00a0final; au, final', ['Au final', 'au\u00a0final']],
  ['basé|basée sur', 'Basée sur, basé sur, base sur', ['Basée sur', 'basé sur']],
  ['impact*', 'Impacts, impacté, un pacte', ['Impacts', 'impacté']],
  [
    'as a large? model',
    'as a model, as a large model, as a small model',
    ['as a model', 'as a large model'],
  ],
  ["l'emphase", "mis l’emphase, l'emphase", ['l’emphase', "l'emphase"]],
  ['-prise en charge', 'la prise en charge, être en charge', ['en charge']],
  ['-prise en charge', 'la prise, en charge', ['en charge']],
  ['same time -zone', 'same time zone, same time', ['same time']],
  ['Nato', 'Nato, NATO, nato', ['Nato']],
  ['nato', 'Nato, NATO, nato', ['Nato', 'NATO', 'nato']],
  ['cyber-guerre', 'la cyber‑guerre', ['cyber‑guerre']],
  ['un mot', 'un\ufffcmot, un mot', ['un mot']],
])('%s in “%s”', (notation, text, expected) => {
  expect(found(notation, text)).toEqual(expected)
})

test('of phrases that overlap, the longer one stands', () => {
  const find = finder(
    [
      ['think', 1],
      ['think tank', 2],
      ['tank', 3],
    ],
    true,
  )
  expect(find('a think tank, a tank').map(({ entry }) => entry)).toEqual([2, 3])
})

test.each(['', ' ', 'a? b?', '-a', '*', '|', '?'])('“%s” is no phrase', notation => {
  expect(found(notation, 'a b * | ?')).toEqual([])
})

test('without blanks a phrase is its letters, and what may not follow them', () => {
  expect(found('に対しての-み|関連記事', 'に対してのみ、に対しての、関連記事', false)).toEqual([
    'に対しての',
    '関連記事',
  ])
})

test('a phrase made to be slow is not', () => {
  // Tried one after the other, the ways to leave words out would be 2 to the 49th.
  expect(found(`a ${'a? '.repeat(49)}b`, 'a '.repeat(2000))).toEqual([])
})
