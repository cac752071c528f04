import { expect, test } from 'vitest'
import { passageOf } from '../fixtures/passage.ts'
import type { HouseWish } from '../model/house.ts'
import { checkHouse } from './check.ts'

function check(text: string, lang: string, wishes: readonly HouseWish[] = [], ...terms: string[]) {
  const passage = passageOf(text, lang)
  const replacements = checkHouse([passage], wishes, found => terms.includes(found))
  return {
    told: passage.file.messages.map(
      ({ column, ruleId, reason }) => `${column} ${ruleId} ${reason}`,
    ),
    hints: passage.file.messages.map(({ note }) => note),
    replaced: replacements.map(({ start, end, text: becomes, ruleId }) => [
      text.slice(start, end),
      becomes,
      ruleId,
    ]),
  }
}

test('names a calque at its place, with what is better and why', () => {
  const { told, hints, replaced } = check('Il faut adresser ce problème.', 'fr')
  expect(told).toEqual([
    '9 house-calque Unexpected “adresser ce problème”, expected “traiter” or “aborder”',
  ])
  expect(hints).toEqual(['“To address a problem”.'])
  expect(replaced).toEqual([])
})

test('takes the lists of the language alone', () => {
  expect(check('Il faut adresser ce problème.', 'en').told).toEqual([])
  expect(check('Il faut adresser ce problème.', 'de').told).toEqual([])
  expect(check('Il faut adresser ce problème.', 'fr-CA').told).toHaveLength(1)
})

test('finds a paragraph that is a web page’s, and phrases of one within a text', () => {
  expect(check('Read more: the lighthouse', 'fr').told).toEqual([
    '1 house-residue Unexpected “Read more: the lighthouse”, expected the text of an author',
  ])
  expect(check('Pour la suite, cliquez ici.', 'fr').told).toEqual([
    '16 house-residue Unexpected “cliquez ici”, expected nothing in its place',
  ])
  expect(check('https://example.org/', 'fr').told).toEqual([])
})

test('wants one form of an acronym: that which stands most often', () => {
  const { told, replaced } = check('L’Otan, l’Otan et l’OTAN.', 'fr')
  expect(told).toEqual(['21 house-acronym Unexpected “OTAN”, expected “Otan”'])
  expect(replaced).toEqual([['OTAN', 'Otan', 'house-acronym']])
})

test('wants the form of the language, and leaves it to people where articles may change', () => {
  const { told, replaced } = check('La Nato et NATO.', 'fr')
  expect(told).toEqual([
    '4 house-acronym Unexpected “Nato”, expected “OTAN”',
    '12 house-acronym Unexpected “NATO”, expected “OTAN”',
  ])
  expect(replaced).toEqual([])
})

test('lets a form in parentheses explain another', () => {
  expect(check('L’OTAN (NATO en anglais), l’ANASE (ASEAN).', 'fr').told).toEqual([])
})

test('counts the forms of each file by itself', () => {
  const [one, two] = [passageOf('L’ASEAN.', 'fr'), passageOf('L’ANASE.', 'fr')]
  checkHouse([one, two], [], () => false)
  expect([one, two].flatMap(({ file }) => file.messages)).toEqual([])
})

test('wants one spelling of a word', () => {
  expect(check('Un événement, deux événements, trois évènements.', 'fr').told).toEqual([
    '38 house-word Unexpected “évènements”, expected “événements”',
  ])
  expect(check('Cooperative, cooperation, co-operating', 'en').replaced).toEqual([
    ['co-operating', 'cooperating', 'house-word'],
  ])
  expect(check('コンピューターとコンピュータ', 'ja').told).toEqual([
    '9 house-word Unexpected “コンピュータ”, expected “コンピューター”',
  ])
})

test('follows the work’s own wishes, in their language', () => {
  const wishes = [{ avoid: 'bateau', prefer: 'navire', lang: 'fr', why: 'It is the navy’s word.' }]
  const { told, hints, replaced } = check('Bateau et bateau.', 'fr', wishes)
  expect(told).toEqual([
    '1 house-word Unexpected “Bateau”, expected “navire”',
    '11 house-word Unexpected “bateau”, expected “navire”',
  ])
  expect(hints[0]).toBe('It is the navy’s word.')
  expect(replaced).toEqual([
    ['Bateau', 'Navire', 'house-word'],
    ['bateau', 'navire', 'house-word'],
  ])
  expect(check('bateau', 'en', wishes).told).toEqual([])
})

test('is not sure of a wish that changes how a word begins, or that has no one form', () => {
  expect(check('le bateau', 'fr', [{ avoid: 'bateau', prefer: 'esquif' }]).replaced).toEqual([])
  expect(check('le bateau', 'fr', [{ avoid: 'bateau*', prefer: 'navire' }]).replaced).toEqual([])
  expect(check('le bateau', 'fr', [{ avoid: 'bateau' }]).told).toEqual([
    '4 house-word Unexpected “bateau”, expected nothing in its place',
  ])
})

test('says nothing against a term of the work', () => {
  expect(check('Le leadership.', 'fr', [], 'leadership').told).toEqual([])
})

test('says one thing of one place', () => {
  const wishes = [{ avoid: 'au final', prefer: 'enfin' }]
  expect(check('Au final, rien.', 'fr', wishes).told).toEqual([
    '1 house-word Unexpected “Au final”, expected “enfin”',
  ])
})
