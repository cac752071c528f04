import { describe, expect, test } from 'vitest'
import type { Term } from '../../model/term.ts'
import { datesIn } from './dates.ts'
import { onlyIn } from './fact.ts'
import { namesIn, sharedNames, vocabularyOf } from './names.ts'
import { negationsIn } from './negations.ts'
import { numbersIn } from './numbers.ts'
import { withDigits } from './numerals.ts'
import { termsIn } from './terms.ts'

/** The keys of what is found, loose ones in brackets. */
const keys = (facts: readonly { readonly key: string; readonly weak?: true }[]) =>
  facts.map(({ key, weak }) => (weak ? `(${key})` : key))

const numbers = (text: string, lang: string) =>
  keys(numbersIn(lang === 'ja' ? withDigits(text) : text, lang))

describe('numbers', () => {
  test.each([
    ['fr', 'un écart de 1 234,5 points', ['(1)', '1234.5']],
    ['fr', '1\u202f234\u202f567 et 1\u00a0200', ['1234567', '1200']],
    ['en', 'a gap of 1,234.5 points', ['1234.5']],
    ['de', 'ein Abstand von 1.234,5 Punkten', ['1234.5']],
    ['de', '20.000 und 3,14 und 2025', ['20000', '3.14', '2025']],
    ['de-CH', '1’234.5 Punkte', ['1234.5']],
    ['es', '1.234,5 puntos', ['1234.5']],
    ['ja', '1,234.5点', ['1234.5']],
    ['fr', '5 % et 2,5\u00a0% et trois pour cent', ['5%', '2.5%', '3%']],
    ['en', '5%, 2.5 per cent, three percent', ['5%', '2.5%', '3%']],
    ['de', '5 % und fünf Prozent', ['5%', '5%']],
    ['ja', '5%、5パーセント', ['5%', '5%']],
    ['fr', '1,5 milliard, deux millions, 3 billions', ['1500000000', '2000000', '3000000000000']],
    ['en', '1.5 billion, two million, 3 trillion', ['1500000000', '2000000', '3000000000000']],
    ['de', '1,5 Milliarden und 2 Mio.', ['1500000000', '2000000']],
    ['es', '1,5 mil millones', ['1500000000']],
    ['it', '1,5 miliardi', ['1500000000']],
    ['ja', '15億、1兆2000億円、3万人', ['1500000000', '1200000000000', '30000']],
    [
      'fr',
      'trois pays, douze mois, vingt et un jours, quatre-vingt-dix-sept ans',
      ['3', '12', '21', '97'],
    ],
    [
      'en',
      'Three countries, twelve months, twenty-one days, ninety-seven years',
      ['3', '12', '21', '97'],
    ],
    ['de', 'drei Länder und einundzwanzig Tage', ['3', '21']],
    ['es', 'tres países y treinta y dos días', ['3', '32']],
    ['it', 'tre paesi, ventuno giorni, trentotto anni', ['3', '21', '38']],
    ['ja', '三か国、十二か月、二十一日間、二〇二五年、百人', ['3', '12', '21', '2025', '100']],
    ['ja', '二つ、第三、数十年、十分な、一方', ['(2)', '(3)']],
    ['fr', 'les deux, le premier, neuf, trois cents', ['(2)', '(1)', '(9)', '300']],
    ['en', 'both, the second, threefold, three hundred', ['(2)', '(2)', '(3)', '300']],
    ['fr', 'au XXe siècle, au XIXᵉ\u00a0siècle, Louis XIV', ['20', '19']],
    ['en', 'the 20th century, the 1990s', ['20', '1990']],
    ['ja', '20世紀', ['20']],
    ['en', 'the IP4, an F-35, COVID-19, version 1.2.3', ['1.2.3']],
    ['en', 'in 2025, 100 people', ['2025', '100']],
    ['fr', '2007-2010', ['2007', '2010']],
  ])('%s: %s', (lang, text, expected) => {
    // “One” is an article as well, and “hundred” a part of what is found whole.
    const loose = new Set(['(1)', '(100)', '(1000)'].filter(key => !expected.includes(key)))
    const found = numbers(text, lang).filter(key => !loose.has(key))
    expect(found.toSorted()).toEqual(expected.toSorted())
  })
})

describe('dates', () => {
  test.each([
    ['fr', 'le 9 avril 2025', ['04', '04-09']],
    ['en', 'on 9 April 2025', ['04', '04-09']],
    ['en', 'on April 9, 2025', ['04', '04-09']],
    ['en', 'on April 9th', ['04', '04-09']],
    ['fr', 'le 9\u00a0avril\u202f2025', ['04', '04-09']],
    ['en', 'on April\u00a09', ['04', '04-09']],
    ['de', 'am 9. April 2025', ['04', '04-09']],
    ['es', 'el 9 de abril de 2025', ['04', '04-09']],
    ['it', 'il 9 aprile 2025', ['04', '04-09']],
    ['ja', '2025年4月9日', ['04', '04-09']],
    ['ja', '二〇二五年四月九日', ['04', '04-09']],
    ['ja', '２０２５年４月９日', ['04', '04-09']],
    ['fr', 'les 8 et 9 avril', ['04', '04-08', '04-09']],
    ['en', '8 and 9 April', ['04', '04-08', '04-09']],
    ['en', 'April 8–9', ['04', '04-08', '04-09']],
    ['ja', '4月8日と9日', ['04', '04-08', '04-09']],
    ['ja', '4月8、9日', ['04', '04-08', '04-09']],
    ['fr', 'le 1er mars, en mars', ['03', '03-01', '03']],
    ['en', 'he may march on; March 2025; in May; the 1st of March', ['03', '03-01', '03', '(05)']],
    ['fr', 'la planète Mars', []],
    ['fr', '2025-04-09', ['2025', '04', '04-09']],
    ['fr', 'à 14 h 30', ['14:30']],
    ['en', 'at 14:30', ['14:30']],
    ['ja', '14時30分', ['14:30']],
  ])('%s: %s', (lang, text, expected) => {
    const { facts, rest } = datesIn(lang === 'ja' ? withDigits(text) : text, lang)
    expect(keys(facts).toSorted()).toEqual(expected.toSorted())
    // A day is no number; a year is.
    expect(numbersIn(rest, lang).filter(({ key }) => Number(key) < 100)).toEqual([])
  })
})

describe('negations', () => {
  test.each([
    ['fr', 'Tokyo ne demande pas de troupes.', ['no']],
    ['fr', 'Ni l’un ni l’autre ; sans délai.', ['no']],
    ['fr', 'Aucun accord.', ['no']],
    ['fr', 'Il en est plus sûr que jamais.', ['no']],
    ['fr', 'Il ne reste que deux pays.', ['(no)']],
    ['fr', 'Le passé et le nom.', []],
    ['en', 'It cannot hold.', ['no']],
    ['en', 'He doesn’t know.', ['no']],
    ['en', 'An uncertain guarantor.', ['(no)']],
    ['en', 'Under the union, until now: notes.', []],
    ['de', 'Er hat keine Truppen.', ['no']],
    ['es', 'No hay acuerdo.', ['no']],
    ['it', 'Non c’è accordo.', ['no']],
    ['ja', '部隊を求めていない。', ['no']],
    ['ja', '加盟国ではなく、提携国である。', ['no']],
    ['ja', '求めてはいません。', ['no']],
    ['ja', '不確かな保証人', ['(no)']],
    ['ja', '日本は欧州の友である。', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(keys(negationsIn(text, lang))).toEqual(expected)
  })
})

describe('names', () => {
  const shared = (one: string, other: string) =>
    [...sharedNames(vocabularyOf(one), vocabularyOf(other))].sort()

  test('are words that both editions write alike, with a capital alone', () => {
    const french = 'Mark Rutte à Tokyo. On dit que Rutte aime le Japon. Kōbe.'
    const english = 'Mark Rutte in Tokyo. On hearing Rutte, Japan looked on. Kobe.'
    expect(shared(french, english)).toEqual(['kobe', 'mark', 'rutte', 'tokyo'])
  })

  test('are none when one edition hardly has them', () => {
    expect(shared('Indo-Pacific', 'Indo-Pacific Indo-Pacific Indo-Pacific')).toEqual([])
  })

  test('answer for each other by any part', () => {
    const names = new Set(['mark', 'rutte', 'abe'])
    const found = (text: string) => namesIn(text, names)
    expect(onlyIn(found('Mark\u00a0Rutte'), found('Rutte'))).toEqual([])
    expect(onlyIn(found('Rutte, Abe'), found('Mark Rutte')).map(({ words }) => words)).toEqual([
      'Abe',
    ])
  })
})

describe('terms', () => {
  const terms: Term[] = [
    { fr: 'OTAN', en: ['NATO', 'Alliance'], ja: 'NATO' },
    { fr: 'Rutte', en: 'Rutte', ja: 'ルッテ' },
    { fr: 'pays tiers', en: 'third country' },
  ]
  test.each([
    ['fr', 'L’OTAN et Rutte', ['term 0', 'term 1']],
    ['en', 'the Alliance', ['term 0']],
    ['en-GB', 'Third\u00a0country', ['term 2']],
    ['ja', 'NATOのルッテ事務総長', ['term 0', 'term 1']],
    ['fr', 'OTANES et une otan', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(keys(termsIn(text, lang, terms))).toEqual(expected)
  })
})
