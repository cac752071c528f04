import { expect, test } from 'vitest'
import { foldBlocks } from './leak-fold.ts'
import { coveredBy, indexOf, longWordsOf, namesOf, runsOf, secretsIn } from './leak-run.ts'

const wordsIn = (runs: Iterable<{ readonly words: string }>) => [...runs].map(({ words }) => words)
const found = (secret: string, ...blocks: string[]) =>
  secretsIn(foldBlocks(blocks), indexOf(runsOf(secret, 'note'))).size > 0

test('cuts a block into runs of three words, and of four that tell anywhere', () => {
  const runs = runsOf('Nobody outside should read', 'note')
  expect(wordsIn(runs.filter(({ telling }) => !telling))).toEqual([
    'nobody outside should',
    'outside should read',
  ])
  expect(wordsIn(runs.filter(({ telling }) => telling))).toEqual(['nobody outside should read'])
})

test('lengthens a run of short words, and makes none of numbers and particles', () => {
  expect(wordsIn(runsOf('il n’y a pas de preuve', 'note'))[0]).toBe('il n y a pas de preuve')
  expect(runsOf('12 3 2026, 45 67 89 10 11', 'note')).toEqual([])
  expect(runsOf('du de la', 'note')).toEqual([])
})

test('takes a short block as a whole', () => {
  expect(runsOf('Minister is lying.', 'note')).toContainEqual({
    letters: 'ministerislying',
    words: 'minister is lying',
    origin: 'note',
    telling: true,
  })
  expect(runsOf('Dubious claim', 'note')).toMatchObject([
    { words: 'dubious claim', telling: false },
  ])
  expect(runsOf('Non', 'note')).toEqual([])
})

test('counts a character of a script without spaces as a word', () => {
  expect(found('原文では同盟国と訳されている', '本文：原文では同盟国')).toBe(true)
  expect(found('誤訳です', '誤訳です')).toBe(true)
})

test('knows the words that tell something alone', () => {
  expect(wordsIn(longWordsOf('A counterfeit of the year 2026000000', 'note'))).toEqual([
    'counterfeit',
  ])
})

test('knows a name in both orders', () => {
  expect(wordsIn(namesOf('Iwaya Takeshi'))).toEqual(['iwaya takeshi', 'takeshi iwaya'])
  expect(namesOf('Li')).toEqual([])
})

test('finds a run however its words are spaced, but not inside words', () => {
  expect(found('nobody outside knows', 'So nobodyoutside kn ows')).toBe(true)
  expect(found('on reste ici', 'On reste ici')).toBe(true)
  expect(found('on reste ici', 'La raison reste ici')).toBe(false)
  expect(found('on reste ici', 'On reste icidore')).toBe(false)
  expect(found('nobody outside knows', 'nobody', 'outside knows')).toBe(false)
})

test('sees on the public side what stands inside words', () => {
  const secrets = indexOf(runsOf('on reste ici', 'note'))
  expect(wordsIn(coveredBy(foldBlocks(['La raison reste icise']), secrets))).toContain(
    'on reste ici',
  )
})
