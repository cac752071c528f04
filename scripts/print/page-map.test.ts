import { expect, test } from 'vitest'
import { movedByBlank } from './page-map.ts'

test('a blank page before the text moves the text, and is of the front matter', () => {
  const places = new Map([
    ['text', 2],
    ['one', 2],
    ['two', 5],
  ])
  const map = { pages: 6, places, front: 1, blanks: [4] }
  expect(movedByBlank(map)).toEqual({
    pages: 7,
    places: new Map([
      ['text', 3],
      ['one', 3],
      ['two', 6],
    ]),
    front: 2,
    blanks: [5, 2],
  })
})
