import { expect, test } from 'vitest'
import { notePlaces } from './note-places.ts'

test('notes go from the place that is wanted to the next one, never back', () => {
  expect(notePlaces('side', true)).toEqual(['side', 'foot', 'end'])
  expect(notePlaces('foot', true)).toEqual(['foot', 'end'])
  expect(notePlaces('end', true)).toEqual(['end'])
})

test('a page without an outer margin has them at the foot', () => {
  expect(notePlaces('side', false)).toEqual(['foot', 'end'])
})
