import { describe, expect, test } from 'vitest'
import type { PageMap } from './page-map.ts'
import { marginRules, marginTexts, shorten } from './running-heads.ts'

const heads = [
  { id: 'one', title: 'One' },
  { id: 'two', title: 'Two' },
]
const map: PageMap = {
  pages: 8,
  places: new Map([
    ['text', 3],
    ['one', 3],
    ['two', 7],
  ]),
  front: 0,
  blanks: [],
}
const running = { title: 'Title', heads, hasOpenings: false }
const told = (...args: Parameters<typeof marginTexts>) =>
  marginTexts(...args).map(({ title, section, folio }) => [title, section, folio].join('|'))

describe('the margins of a page', () => {
  test('say the title, the section that has begun, and the folio', () => {
    expect(told(map, running)).toEqual([
      'Title||1 / 8',
      'Title||2 / 8',
      'Title|One|3 / 8',
      'Title|One|4 / 8',
      'Title|One|5 / 8',
      'Title|One|6 / 8',
      'Title|Two|7 / 8',
      'Title|Two|8 / 8',
    ])
  })

  test('say nothing on a blank page, and no head where a section opens', () => {
    const chapters = { ...running, hasOpenings: true }
    expect(told({ ...map, blanks: [6] }, chapters).slice(2)).toEqual([
      '||3 / 8',
      'Title|One|4 / 8',
      'Title|One|5 / 8',
      '||',
      '||7 / 8',
      'Title|Two|8 / 8',
    ])
  })

  test('count front matter in roman, and the text by itself', () => {
    expect(told({ ...map, front: 2 }, running).map(one => one.split('|')[2])).toEqual([
      'i',
      'ii',
      '1 / 6',
      '2 / 6',
      '3 / 6',
      '4 / 6',
      '5 / 6',
      '6 / 6',
    ])
  })

  test('of a narrow page have the title on versos and the section on rectos', () => {
    expect(told(map, { ...running, narrow: 300 }).slice(1, 4)).toEqual([
      '||2 / 8',
      '|One|3 / 8',
      'Title||4 / 8',
    ])
  })
})

test('rules have a symbol a page, written so that nothing ends a string', () => {
  const rules = marginRules([{ title: 'A "b" \\', section: '', folio: '1 / 1' }])
  expect(rules).toMatch(/running-titles\{system:fixed;symbols:"A \\22 ?b\\22 ? ?\\5c ?";/)
  expect(rules).toContain('section-heads{system:fixed;symbols:"";')
  expect(marginRules([])).toContain('folios{system:fixed;symbols:"";')
})

test('a running head is cut at a word’s end', () => {
  expect(shorten('Court', 10)).toBe('Court')
  expect(shorten('Un titre qui ne finit pas', 16)).toBe('Un titre qui ne…')
  expect(shorten('Anticonstitutionnellement', 10)).toBe('Anticonsti…')
})
