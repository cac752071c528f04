import { expect, test } from 'vitest'
import { opaque } from '../model/passage.ts'
import { opensAt, wordsIn } from './words.ts'

const words = (text: string, lang = 'en') => [...wordsIn(lang)(text)].map(({ text }) => text)

test.each([
  ['fr', 'L’homme d’aujourd’hui, qu’il', ['homme', "aujourd'hui", 'il']],
  ['fr', 'L\u2019OTAN et l\u00ada\u00a0mer', ['OTAN', 'et', 'la', 'mer']],
  ['fr', 'dit-elle : « à Rome »', ['dit-elle', 'Rome']],
  ['it', 'L’amico dell’architetto, un po’', ['amico', 'architetto', 'un', 'po']],
  ['en', 'don’t co\u2011operate (much)', ["don't", 'co-operate', 'much']],
  ['en', 'either/or word–word word—word', ['either', 'or', 'word', 'word', 'word', 'word']],
  ['en', 'cafe\u0301', ['caf\u00e9']],
  ['en', 'A sentence.Another', ['sentence', 'Another']],
  ['de', 'Straße und Maß', ['Straße', 'und', 'Maß']],
  ['ru', 'слово word', ['слово']],
])('%s: %s', (lang, text, expected) => {
  expect(words(text, lang)).toEqual(expected)
})

test.each([
  'https://example.org/recieve www.recieve.example',
  'example.org/recieve recieve.md',
  'recieve@example.org @recieve #recieve',
  '/usr/recieve ~/recieve ./recieve --recieve recieve_it a=recieve',
  'U.S. e.g. p.ex. J.-P. c.-à-d.',
  'nº 3ª XXᵉ Iᵉʳ',
  'F-35 IP4 2nd 21st B2B 3.5 2025',
  'XIV XIVe XXIe xii iPhone McDonald',
  'a I x',
  'one-two-three-four-five-six-seven-eight',
  '日本 слово λόγος',
  'Außen- -politik',
  `${opaque}ing re${opaque} d’${opaque} quelqu’${opaque}`,
])('has no word to look up: %s', text => {
  expect(words(text)).toEqual([])
})

test('has no words where no blanks part them', () => {
  expect(words('日本と欧州 NATO', 'ja')).toEqual([])
  expect(words('word', 'no such tag')).toEqual([])
})

test('places a word where it stands, without its article', () => {
  const text = 'Dans l’\u00adOTAN.'
  const [, word] = wordsIn('fr')(text)
  expect(word).toMatchObject({ text: 'OTAN', elided: "l'", next: '.' })
  expect(text.slice(word?.start, word?.end)).toBe('\u00adOTAN')
})

test.each([
  ['Word', 0, true],
  ['It ends. Word', 9, true],
  ['He said: “Word', 10, true],
  ['— Word', 2, true],
  ['the Word', 4, false],
  ['a comma, Word', 9, false],
])('%s: at %i a sentence may begin: %s', (text, at, expected) => {
  expect(opensAt(text, at)).toBe(expected)
})
