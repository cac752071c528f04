import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { hyphenationOf } from './hyphenation.ts'

const { metadata } = styledDocument({ metadata: { authors: [{ name: 'Iwaya Takeshi' }] } })

test('takes the choice of the edition whole, else that of the work', () => {
  const work = { hyphenation: { exceptions: ['Ishi-ba'], left: '3' } }
  expect(hyphenationOf(work, {}, metadata, [])).toMatchObject({
    exceptions: ['Ishi-ba'],
    left: 3,
    names: 'keep',
  })
  const own = hyphenationOf(work, { hyphenation: { names: 'divide', right: 'TODO' } }, metadata, [])
  expect(own).toMatchObject({ exceptions: [], names: 'divide' })
  expect([own.left, own.right]).toEqual([undefined, undefined])
})

test('knows by name whoever the work names, and the names of its lexicon', () => {
  const people = { red: { name: 'Rédaction' } }
  expect(hyphenationOf({ people }, {}, metadata, ['Kishida']).known).toEqual([
    ...['Rédaction', 'Iwaya Takeshi', 'Kishida'],
  ])
})
