import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

test('sets two texts beside each other, wrapped between words', () => {
  const was = { title: 'was', text: 'Japan opened a mission there' }
  const now = { title: 'now', text: 'Japan has opened its own' }
  expect(sideBySide(was, now, 45)).toEqual([
    '  was                    now',
    '  Japan opened a         Japan has opened its',
    '  mission there          own',
  ])
})

test('cuts a word that is longer than its column', () => {
  const long = { title: '', text: 'a'.repeat(40) }
  expect(sideBySide(long, { title: '', text: '' }, 37)).toEqual([
    '',
    `  ${'a'.repeat(16)}`,
    `  ${'a'.repeat(16)}`,
    `  ${'a'.repeat(8)}`,
  ])
})
