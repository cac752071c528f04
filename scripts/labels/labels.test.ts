import { expect, test } from 'vitest'
import { labelSets, labelsFor, labelWith } from './labels.ts'
import { proofMark } from './proof-mark.ts'

/** Every label of a set by its path: `review.status`. */
function entriesOf(labels: object, path = ''): [string, string][] {
  return Object.entries(labels).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : entriesOf(value, `${path}${key}.`),
  )
}
const english = new Map(entriesOf(labelsFor('en')))
const placesIn = (label = '') => label.match(/\{\w+\}/g) ?? []

/** What is alike in English and another language, and right in both. */
const alike: Readonly<Record<string, readonly string[]>> = {
  ar: ['accessibility.between', 'dash'],
  de: ['accessibility.between', 'attached.source', 'comma', 'review.person', 'review.status'],
  es: ['accessibility.between', 'comma', 'inText.page', 'review.total'],
  fr: [
    ...[
      'accessibility.between',
      'classification',
      'comma',
      'dash',
      'embargo',
      'figure',
      'inText.figure',
    ],
    ...['inText.page', 'inText.source', 'inText.version', 'licence', 'note', 'noteKinds.source'],
    ...['noteKinds.style', 'notes', 'review.total', 'source', 'version'],
  ],
  it: ['accessibility.between', 'colophon', 'comma', 'embargo', 'inText.page'],
  ja: [],
}

test.each(['ar', 'de', 'es', 'fr', 'it', 'ja'])('%s says everything in its own words', lang => {
  const labels = entriesOf(labelsFor(lang))
  expect(labels.map(([path]) => path).sort()).toEqual([...english.keys()].sort())
  const same = labels.filter(([path, label]) => label === english.get(path))
  expect(same.map(([path]) => path).sort()).toEqual([...(alike[lang] ?? [])].sort())
})

test.each(Object.entries(labelSets))(
  '%s leaves nothing empty, and fills the same places',
  (_, set) => {
    for (const [path, label] of entriesOf(set)) {
      // Japanese sentences follow each other without a space.
      if (path !== 'accessibility.between') expect(label, path).toMatch(/\S/)
      expect(label, path).toBe(label.normalize('NFC'))
      expect(placesIn(label), path).toEqual(placesIn(english.get(path)))
      expect(label, path).not.toMatch(/["']|\.\.\./)
    }
  },
)

/** What differs where one language is written in two ways. */
const differences = (one: string, other: string) => {
  const labels = new Map(entriesOf(labelsFor(other)))
  return entriesOf(labelsFor(one))
    .filter(([path, label]) => labels.get(path) !== label)
    .map(([path]) => path)
}

test('a country has words of its own where it writes others', () => {
  expect(differences('en-US', 'en')).toEqual([
    ...['notReleasedWhy', 'released', 'licence', 'accessibility.text'],
  ])
  expect(differences('de-CH', 'de')).toEqual([
    ...['notReleased', 'notReleasedWhy', 'released', 'accessibility.text'],
  ])
  expect(entriesOf(labelsFor('de-CH')).filter(([, label]) => label.includes('ß'))).toEqual([])
})

test.each([
  ['fr-CA', 'fr'],
  ['fr-FR-1990', 'fr'],
  ['FR', 'fr'],
  ['de-Latn-CH', 'de-ch'],
  ['de-AT', 'de'],
  ['en-GB', 'en'],
  ['ja-JP', 'ja'],
  ['nl', 'en'],
])('a work in %s has the labels of %s', (lang, expected) => {
  expect(labelsFor(lang)).toBe(labelSets[expected])
})

test('puts a value into its place as it is', () => {
  expect(labelWith('note {note}', '$&')).toBe('note $&')
})

test('says of which state a proof is', () => {
  const metadata = { version: '1.0' } as Parameters<typeof proofMark>[0]
  const mark = (lang: string) => proofMark(metadata, '0123456789abcdef', labelsFor(lang))
  expect(mark('en')).toBe('Proof · version 1.0 · source 01234567')
  expect(mark('de')).toBe('Korrekturabzug · Fassung 1.0 · Quelle 01234567')
  expect(mark('ja')).toBe('校正刷り · 第1.0版 · 原稿 01234567')
})
