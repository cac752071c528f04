import { expect, test } from 'vitest'
import { passageOf } from '../fixtures/passage.ts'
import { correctionOf } from './replacement.ts'

const written = passageOf('La **Na**to.', 'fr')
/** As it is read: “La Nato.” */
const passage = {
  ...written,
  text: 'La Nato.',
  starts: [0, 1, 2, 5, 6, 9, 10, 11],
  ends: [1, 2, 3, 6, 7, 10, 11, 12],
}
const change = (start: number, end: number) =>
  correctionOf({ passage, start, end, text: 'X', ruleId: 'house-word' })

test('a correction stands where the words stand in the file', () => {
  expect(change(3, 5)).toEqual({ start: 5, end: 7, text: 'X' })
  expect(change(5, 7)).toEqual({ start: 9, end: 11, text: 'X' })
})

test('there is none where markup stands within, or nothing stands', () => {
  expect(change(3, 7)).toBeUndefined()
  expect(change(9, 10)).toBeUndefined()
})
