import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

const length = (line: string) => line.length

test.each([
  ['one word', 12, ['one word']],
  [
    'Japon et Europe : faire alliance sans attendre Washington',
    18,
    ['Japon et Europe\u00a0:', 'faire alliance', 'sans attendre', 'Washington'],
  ],
  ['The end of the line', 11, ['The end', 'of the line']],
  ['« Un mot »', 6, ['«\u00a0Un', 'mot\u00a0»']],
  ['anticonstitutionnellement', 10, ['anticonstitutionnellement']],
  ['', 10, []],
  ['海底ケーブルと日欧関係', 8, ['海底ケーブルと', '日欧関係']],
])('%s in %i', (text, width, lines) => {
  expect(breakLines(text, width, length)).toEqual(lines)
})
