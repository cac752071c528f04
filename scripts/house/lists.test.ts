import { expect, test } from 'vitest'
import { finder } from './find.ts'
import { houseLists } from './lists.ts'
import { readPhrase } from './phrase.ts'

const lists = Object.entries(houseLists).map(([lang, { calques, residue, words }]) => ({
  lang,
  rows: [...calques, ...residue, ...words],
}))

test.each([
  ['fr', 60],
  ['en', 40],
  ['ja', 25],
])('the list of %s has %i rows or more', (lang, least) => {
  expect(lists.find(list => list.lang === lang)?.rows.length).toBeGreaterThanOrEqual(least)
})

test.each(lists.flatMap(({ lang, rows }) => rows.map(row => [lang, ...row] as const)))(
  '%s: %s',
  (lang, avoid, prefer, why, wrong, right) => {
    const find = finder([[avoid, avoid]], lang !== 'ja')
    expect(find(wrong)).toHaveLength(1)
    expect(find(right)).toEqual([])
    expect(why).toMatch(/\S.*\.$/)
    // What is better is not to be avoided itself.
    for (const better of prefer.split(' | ')) expect(find(better)).toEqual([])
  },
)

test('every row and every form can be read', () => {
  for (const { rows } of lists) for (const [avoid] of rows) expect(readPhrase(avoid)).toBeDefined()
  for (const { acronyms, variants } of Object.values(houseLists))
    for (const { forms, foreign = [] } of [...acronyms, ...variants])
      for (const form of [...forms, ...foreign]) expect(readPhrase(form)).toBeDefined()
})

test('no row stands twice in a language', () => {
  for (const { rows } of lists) {
    const avoided = rows.map(([avoid]) => avoid)
    expect(new Set(avoided).size).toBe(avoided.length)
  }
})
