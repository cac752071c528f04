import { expect, test } from 'vitest'
import { edited, mend } from '../mend.ts'
import { arabic } from './arabic.ts'

const inManuscript = (text: string) => edited(text, mend(text, arabic, { source: true }))
const inOutput = (text: string) => edited(text, mend(text, arabic, { source: false }))

test('changes letters and digits in manuscripts alone', () => {
  const text = 'عام ٢٠2٥ في ﻃﻮﻛﻴﻮ'
  expect(inManuscript(text)).toBe('عام ٢٠٢٥ في طوكيو')
  expect(inOutput(text)).toBe(text)
})

test('leaves signs that Unicode counts among the shapes of letters', () => {
  const text = 'النبي ﷺ و﷼ و﴿نص﴾'
  expect(inManuscript(text)).toBe(text)
})

test('keeps the kind of digits that was typed, each with its own signs', () => {
  expect(inOutput('بين ٣.٥% و 3.5 % من')).toBe('بين ٣٫٥٪ و 3.5% من')
})

test('leaves a text without an Arabic word', () => {
  const text = 'Why not, he asked; "yes" ... ?'
  expect(inManuscript(text)).toBe(text)
})
