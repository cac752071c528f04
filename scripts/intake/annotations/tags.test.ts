import { expect, test } from 'vitest'
import { readTags } from './tags.ts'

test('takes style, open and internal where no tag says otherwise', () => {
  expect(readTags([])).toEqual({ kind: 'style', status: 'open', show: 'internal', unknown: [] })
})

test.each([
  [['fact', 'answered']],
  [['kind:fact', 'Status: Answered']],
  [['kind=fact', 'status=answered']],
])('reads %j', tags => {
  expect(readTags(tags)).toMatchObject({ kind: 'fact', status: 'answered', unknown: [] })
})

test('shows a note that is resolved, and no other', () => {
  expect(readTags(['show:nde', 'resolved'])).toMatchObject({ show: 'nde', unknown: [] })
  expect(readTags(['show:nde', 'open'])).toMatchObject({ show: 'internal', unknown: ['nde'] })
})

test('reads a day, and keeps what names nothing', () => {
  expect(readTags(['due:2026-12-01', 'due:soon', 'kind:joke', ' ', 'To do'])).toMatchObject({
    due: '2026-12-01',
    unknown: ['due:soon', 'kind:joke', 'To do'],
  })
})
