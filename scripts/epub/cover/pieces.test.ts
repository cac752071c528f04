import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

test.each([
  ['two  words', ['two ', 'words']],
  ['橋は春に再開する', ['橋は', '春に', '再開する']],
  ['「海の道」を守る。', ['「海の', '道」を', '守る。']],
  ['طريق البحر', ['طريق ', 'البحر']],
])('%s may break between %j', (text, pieces) => {
  expect(piecesOf(text)).toEqual(pieces)
})
