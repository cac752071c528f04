import { expect, test } from 'vitest'
import type { Metadata } from '../../model/metadata.ts'
import type { Excerpt, Note } from '../../model/note.ts'
import { type Knowledge, secretsOf } from './secrets.ts'

const point = { line: 1, column: 1, offset: 0 }
const unmarked: Excerpt = { before: '', mark: 'highlight', old: 'x', new: 'x', after: '' }
const note = (words: string, wanted: Partial<Note> = {}): Note => ({
  id: 'n',
  kind: 'style',
  status: 'open',
  show: 'internal',
  excerpt: unmarked,
  body: {
    type: 'root',
    children: words
      .split('\n')
      .map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  },
  position: { start: point, end: point },
  ...wanted,
})

const metadata: Metadata = {
  id: 'work',
  uuid: '3f1c2a54-8a0e-5b7d-9c1e-2f3a4b5c6d7e',
  title: 'A title',
  lang: 'en',
  authors: [{ name: 'Ada Writer' }],
  translators: [],
  editors: [],
  published: '2026-11-23',
  isbn: {},
  subjects: [],
  licence: 'CC-BY-4.0',
  accessibility: {},
  otherEditions: ['fr'],
}

function secretWords(wanted: Partial<Knowledge>): string[] {
  const article = wanted.applied ?? 'An article.'
  const secrets = secretsOf({
    notes: [],
    original: article,
    applied: article,
    besides: '',
    metadata,
    people: [],
    images: [],
    made: [],
    ...wanted,
  })
  return [...secrets.values()].flat().map(({ words }) => words)
}

test('keeps the words of an internal note secret, block by block', () => {
  const words = secretWords({
    notes: [note('The minister lied here.\nNobody prints this remark.')],
  })
  expect(words).toContain('the minister lied')
  expect(words).toContain('prints this remark')
  expect(words).not.toContain('here nobody prints')
})

test.each([
  ['the article', { applied: 'So the minister lied here, says the article.' }],
  ['what stands beside its text', { besides: '<b>the minister</b> lied here' }],
  [
    'a drawing',
    { images: [new TextEncoder().encode('<svg><text>The minister lied here</text></svg>')] },
  ],
  ['what the tool puts in', { made: ['/* the minister lied here */'] }],
  ['a longer word', { applied: 'loathe ministerliedhereabouts' }],
] satisfies [string, Partial<Knowledge>][])('keeps no secret of what is in %s', (_, wanted) => {
  expect(secretWords({ ...wanted, notes: [note('the minister lied here')] })).toEqual([])
})

test.each([
  ['metadata', '<svg><metadata>The minister lied here</metadata><text>A harbour</text></svg>'],
  ['a comment', '<svg><!-- the minister lied here --><text>A harbour</text></svg>'],
])('keeps secret what only %s of a drawing tells', (_, drawing) => {
  const images = [new TextEncoder().encode(drawing)]
  expect(secretWords({ images, notes: [note('the minister lied here')] })).not.toEqual([])
  expect(secretWords({ images, notes: [note('a harbour')] })).toEqual([])
})

test('keeps secret a name that a picture tells of itself', () => {
  const picture = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    Buffer.from([0, 0, 0, 15]),
  ])
  const images = [Buffer.concat([picture, Buffer.from('tEXtAuthor\0Jane Doe\0\0\0\0')])]
  expect(secretWords({ images, people: ['Jane Doe'] })).toEqual(['jane doe', 'doe jane'])
})

test('keeps no secret of a note that is shown', () => {
  const words = 'the minister lied here'
  expect(secretWords({ notes: [note(words, { show: 'nde', status: 'resolved' })] })).toEqual([])
  expect(secretWords({ notes: [note(words, { show: 'nde', status: 'open' })] })).not.toEqual([])
})

const change = (status: Note['status'], mark: Excerpt['mark'] = 'substitution'): Note =>
  note('', {
    status,
    excerpt: { before: 'Ministers ', mark, old: 'lied', new: 'erred', after: ' about harbours' },
  })
const before = 'Ministers lied about harbours.'
const after = 'Ministers erred about harbours.'

test.each([
  ['accepted', before, after, 'ministers lied about'],
  ['resolved', after, after, 'ministers lied about'],
  ['open', before, before, 'ministers erred about'],
  ['answered', before, before, 'ministers erred about'],
  ['rejected', before, before, 'ministers erred about'],
] as const)(
  'keeps secret what a change that is %s leaves out',
  (status, original, applied, secret) => {
    const words = secretWords({ notes: [change(status)], original, applied })
    expect(words).toContain(secret)
    const other = secret.includes('lied') ? 'erred' : 'lied'
    expect(words.filter(run => run.includes(other))).toEqual([])
  },
)

test('keeps deleted words secret without the note that deletes them', () => {
  const words = secretWords({ original: 'A very large harbour.', applied: 'A large harbour.' })
  expect(words).toEqual(['a very large', 'a very large harbour', 'very large harbour'])
})

test('tells a short text only by a word that the public side has not', () => {
  const notes = [note('Dubious claim')]
  expect(secretWords({ notes })).toEqual(['dubious claim'])
  expect(secretWords({ notes, applied: 'A claim, dubious.' })).toEqual([])
})

test('keeps a name secret unless it is credited or stands in the text', () => {
  expect(secretWords({ people: ['Jane Doe'] })).toEqual(['jane doe', 'doe jane'])
  expect(secretWords({ people: ['Ada Writer'] })).toEqual([])
  expect(secretWords({ people: ['Rédaction'], applied: 'La rédaction a rétabli.' })).toEqual([])
})

test.each([
  ['a label and a number', 'Figure 2: harbours', 'Harbours in winter.'],
  ['a date of the edition', '23 November 2026', ''],
  ['a version', 'version 1.0 of 2026', 'Of.'],
  ['a file of the edition', 'work.fr.html', ''],
  ['a licence’s address', 'https://spdx.org/licenses/CC-BY-4.0.html', ''],
  ['the mark of a note after a word', 'La présidente parle', 'La président parle.'],
])('keeps no secret of what differs from the public side by %s', (_, words, applied) => {
  expect(secretWords({ notes: [note(words)], applied })).toEqual([])
})
