import { expect, test } from 'vitest'
import { json, quoted, take, wordsOf } from './fixture.ts'

const text = 'The harbour was closed for two winters.\nThe harbour was open for two summers.'
const people = { ann: 'Ann Example', bob: 'Bob Example' }

const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
})
const target = (exact: string, prefix?: string, suffix?: string) => ({
  source: 'https://example.org/article',
  selector: quote(exact, prefix, suffix),
})

const annotation = (members: object) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/a',
  type: 'Annotation',
  target: target('closed'),
  ...members,
})

const import_ = (value: unknown) => take(json(value), { text, people })
const one = async (members: object) => {
  const { read, ...more } = await import_(annotation(members))
  const [note] = read
  if (!note) throw new Error('Expected a note')
  return { note, ...more }
}

test.each([
  ['an annotation', (item: object) => item],
  ['an array', (item: object) => [item]],
  ['a page', (item: object) => ({ type: 'AnnotationPage', items: [item] })],
  [
    'a collection with its first page',
    (item: object) => ({
      type: 'AnnotationCollection',
      first: { type: 'AnnotationPage', items: [item] },
    }),
  ],
  ['a graph', (item: object) => ({ '@graph': [item] })],
])('reads %s', async (_, wrap) => {
  const { read, notes } = await import_(wrap(annotation({ bodyValue: 'Words.' })))
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    ['harbour was {==closed==} for two', 'Words.'],
  ])
  expect(notes.map(({ from }) => from)).toEqual(['annotation 1 of the file'])
})

test.each([
  ['a text', { body: 'See *this*.' }, 'See *this*.'],
  ['a short form', { bodyValue: '*Words*' }, '*Words*'],
  ['plain text', { body: { type: 'TextualBody', value: '*a*\nb' } }, '*a*\nb'],
  ['Markdown', { body: { value: '*a* b', format: 'text/markdown' } }, 'a b'],
  ['HTML', { body: { value: '<p>a<p>b', format: 'text/html; charset=utf-8' } }, 'a\nb'],
  ['several', { body: [{ value: 'a', purpose: 'describing' }, { value: 'b' }] }, 'a\nb'],
  ['a choice', { body: { type: 'Choice', items: [{ value: 'a' }, { value: 'b' }] } }, 'a'],
  ['an address', { body: { id: 'https://example.org/b' } }, 'https://example.org/b'],
  ['a body elsewhere', { body: { source: 'https://example.org/b' } }, 'https://example.org/b'],
  ['nothing', {}, ''],
])('reads %s as the words', async (_, members, expected) => {
  expect(wordsOf((await one(members)).note)).toBe(expected)
})

test.each([
  ['name', 'Ann Example', 'ann'],
  ['object', { type: 'Person', name: 'ann  EXAMPLE' }, 'ann'],
  ['array', [{ name: 'Ann Example' }, { name: 'Bob Example' }], 'ann'],
])('names the creator, given as %s', async (_, creator, by) => {
  expect((await one({ creator, bodyValue: 'x' })).note.by).toBe(by)
})

test('signs the words of a creator who is not declared', async () => {
  const creator = { id: 'https://example.org/c', name: 'C. Lerk' }
  const { note } = await one({ creator, created: '2026-11-03T10:00:00Z', bodyValue: 'x' })
  expect(wordsOf(note)).toBe('x\n— C. Lerk, 2026-11-03')
})

const tag = (value: string) => ({ type: 'TextualBody', value, purpose: 'tagging' })
const edit = (value: string) => ({ type: 'TextualBody', value, purpose: 'editing' })

test('takes bodies for tagging as attributes', async () => {
  const body = [{ value: 'x' }, tag('fact'), tag('resolved'), tag('nde'), tag('other')]
  const { note, decisions } = await one({ body })
  expect(note).toMatchObject({ kind: 'fact', status: 'resolved', show: 'nde' })
  expect(wordsOf(note)).toBe('x')
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of the file: tags left out: other',
  ])
})

test.each([
  ['substitution', [edit('shut')], target('closed'), 'harbour was {~~closed~>shut~~} for two'],
  ['deletion', edit(''), target(' closed'), 'harbour was{-- closed--} for two'],
  [
    'insertion',
    edit('firmly '),
    target('', 'harbour was ', 'closed for'),
    'harbour was {++firmly ++}closed for',
  ],
  ['highlight', edit('closed'), target('closed'), 'harbour was {==closed==} for two'],
])('makes a %s of a body for editing', async (_, body, where, expected) => {
  expect(quoted((await one({ body, target: where })).note)).toBe(expected)
})

test('gives a body without a purpose the motivation of its annotation', async () => {
  const { note } = await one({ motivation: 'oa:editing', body: { value: 'shut' } })
  expect(quoted(note)).toBe('harbour was {~~closed~>shut~~} for two')
})

test('tells of a change that comes as accepted', async () => {
  const { note, decisions } = await one({ body: [edit('shut'), tag('accepted')] })
  expect(note.status).toBe('accepted')
  expect(decisions).toEqual([
    {
      what: 'annotation 1 of the file: an accepted change',
      why: 'so its tag says; the next build makes it',
    },
  ])
})

test('says in words a change over two blocks, and does not let it be made', async () => {
  const { note } = await one({
    target: target('for two winters. The harbour was open'),
    body: [edit('and open'), tag('accepted')],
  })
  expect([quoted(note), note.status]).toEqual(['was closed {==for two winters.==}', 'open'])
  expect(wordsOf(note)).toBe(
    'To be replaced: “for two winters. ¶ The harbour was open” by “and open”',
  )
})

test('quotes the first of several targets', async () => {
  const { note, decisions } = await one({
    bodyValue: 'x',
    target: ['https://example.org/article', target('closed'), target('open')],
  })
  expect(quoted(note)).toBe('harbour was {==closed==} for two')
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of the file: only its first passage is quoted',
  ])
})

test('puts a reply after what it targets', async () => {
  const { read } = await import_([
    annotation({ bodyValue: 'First.' }),
    annotation({
      id: 'https://example.org/b',
      motivation: 'replying',
      creator: 'Bob Example',
      bodyValue: 'Second.',
      target: 'https://example.org/a',
    }),
  ])
  expect(read.map(wordsOf)).toEqual(['First.\nSecond.\n— Bob Example'])
})

test('is not led in circles by replies', async () => {
  const { notes } = await import_([
    annotation({ id: 'urn:a', target: ['urn:b', target('closed')] }),
    annotation({ id: 'urn:b', target: ['urn:a', target('open')] }),
  ])
  expect(notes.length).toBeGreaterThan(0)
})

test('tells of pages that are not in the file', async () => {
  const { decisions } = await import_({
    type: 'AnnotationCollection',
    first: {
      type: 'AnnotationPage',
      items: [annotation({ bodyValue: 'x' })],
      next: 'https://example.org/page2',
    },
  })
  expect(decisions).toEqual([
    { what: 'page not read: https://example.org/page2', why: 'it is not in the file' },
  ])
})
