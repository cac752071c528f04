import { expect, test } from 'vitest'
import { cutLines } from './lines.ts'

const cut = (text: string) => cutLines(text).lines.map(({ number, text }) => `${number} ${text}`)
const decided = (text: string) =>
  cutLines(text).decisions.map(({ line, what }) => (line ? `${line} ${what}` : what))

test('cuts at every kind of line end and counts as editors do', () => {
  expect(cut('a\r\nb\rc\nd\u2028e\u0085f\u2029g')).toEqual([
    '1 a',
    '2 b',
    '3 c',
    '4 d',
    '4 e',
    '4 f',
    '4 ',
    '4 g',
  ])
  expect(decided('a\r\nb\rc\u2028d')).toEqual(['CRLF, CR, U+2028 line ends written as LF'])
  expect(decided('a\nb')).toEqual([])
})

test('composes to NFC and says where', () => {
  expect(cut('x\ne\u0301te\u0301')).toEqual(['1 x', '2 été'])
  expect(decided('x\ne\u0301te\u0301')).toEqual(['2 1 line composed to NFC'])
})

test('drops control characters and says how many', () => {
  expect(cut('a\u0000b\u0007c\uFEFF\td')).toEqual(['1 abc\td'])
  expect(decided('a\u0000b\u0007c\uFEFF\td')).toEqual(['1 3 control characters dropped'])
})

test('keeps no-break spaces, soft hyphens, joiners and direction marks', () => {
  const text = '\u00A0«\u202Fmot\u00ADclé\u202F» \u200Fא\u200D\u3000x'
  expect(cut(`  ${text}\t`)).toEqual([`1 ${text}`])
  expect(decided(text)).toEqual([])
})

test('points at characters that were lost before', () => {
  expect(decided('a\nb\uFFFDc')).toEqual(['2 1 line hold U+FFFD, kept'])
})
