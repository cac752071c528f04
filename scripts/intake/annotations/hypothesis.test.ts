import { expect, test } from 'vitest'
import { json, quoted, take, wordsOf } from './fixture.ts'

const text = 'The harbour was closed for two winters.\nThe harbour was open for two summers.'

interface Row {
  readonly id?: string
  readonly words?: string
  readonly user?: string
  readonly name?: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly tags?: readonly string[]
  readonly references?: readonly string[]
}

/** An annotation as the API gives it. */
const row = ({ id = 'a', words = 'Words.', user = 'ann', name, exact, ...more }: Row) => ({
  id,
  created: '2026-11-03T10:11:12.131415+00:00',
  updated: '2026-11-04T10:11:12.131415+00:00',
  user: `acct:${user}@hypothes.is`,
  uri: 'https://example.org/article',
  text: words,
  tags: more.tags ?? [],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [
    {
      source: 'https://example.org/article',
      ...(exact === undefined
        ? {}
        : {
            selector: [
              { type: 'RangeSelector', startContainer: '/p[1]', startOffset: 0 },
              { type: 'TextPositionSelector', start: 4, end: 11 },
              {
                type: 'TextQuoteSelector',
                exact,
                prefix: more.prefix ?? '',
                suffix: more.suffix ?? '',
              },
            ],
          }),
    },
  ],
  ...(more.references ? { references: more.references } : {}),
  document: { title: ['Article'] },
  user_info: { display_name: name ?? null },
})

const closed = { exact: 'closed' }
const people = { ann: 'Ann Example' }

test.each([
  ['a search by the API', (rows: unknown[]) => ({ total: rows.length, rows })],
  ['an export of the client', (annotations: unknown[]) => ({ export_date: '2026', annotations })],
  ['an array', (rows: unknown[]) => rows],
])('reads %s', async (_, wrap) => {
  const { read, notes } = await take(json(wrap([row(closed)])), { text })
  expect(read.map(quoted)).toEqual(['harbour was {==closed==} for two'])
  expect(notes).toEqual([{ id: 'closed', from: 'annotation 1 of Hypothesis', unique: true }])
})

test('names a declared person by the name shown, and signs the words of all others', async () => {
  const rows = [
    row({ ...closed, name: 'ann example' }),
    row({ ...closed, name: 'Some Body' }),
    row({ ...closed, user: 'no_name' }),
  ]
  const { read } = await take(json(rows), { text, people })
  expect(read.map(note => [note.by, wordsOf(note)])).toEqual([
    ['ann', 'Words.'],
    [undefined, 'Words.\n— Some Body, 2026-11-03'],
    [undefined, 'Words.\n— no_name, 2026-11-03'],
  ])
})

test('keeps the Markdown of the words, which cannot end the note', async () => {
  const words = '**Why** [so](https://example.org)?\n\n- one\n\n```\n::::\n:::\n```\n\n:::'
  const { read, blocks } = await take(json([row({ ...closed, words })]), { text, people })
  expect(read[0]?.body.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'list',
    'code',
    'paragraph',
    'paragraph',
  ])
  expect(blocks).toMatch(/^:::::note\{/)
  expect(blocks).toContain('**Why** [so](https://example.org)?')
})

test('puts replies after what they reply to, in order', async () => {
  const { read, decisions } = await take(
    json([
      row({ id: 'c', words: 'Third.', references: ['a', 'b'] }),
      row({ id: 'a', ...closed, name: 'Ann Example', words: 'First.' }),
      row({ id: 'b', words: 'Second.', name: 'Bob', references: ['a'] }),
    ]),
    { text, people },
  )
  expect(read.map(wordsOf)).toEqual([
    'First.\nThird.\n— ann, 2026-11-03\nSecond.\n— Bob, 2026-11-03',
  ])
  expect(decisions).toEqual([])
})

test('leaves out, and tells, what selects no words', async () => {
  const { notes, decisions } = await take(
    json([row({ words: 'A *fine* page.' }), row({ id: 'r', words: 'Yes.', references: ['gone'] })]),
    { text },
  )
  expect(notes).toEqual([])
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of Hypothesis left out: “A fine page.”',
    'annotation 2 of Hypothesis left out: “Yes.”',
    'no notes of review',
  ])
})

test('takes tags for kind and status, and tells of others', async () => {
  const tags = ['fact', 'answered', 'harbours']
  const { read, decisions } = await take(json([row({ ...closed, tags })]), { text })
  expect(read[0]).toMatchObject({ kind: 'fact', status: 'answered' })
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of Hypothesis: tags left out: harbours',
  ])
})

test('finds the passage by prefix and suffix, in the order of the article', async () => {
  const { read, notes } = await take(
    json([
      row({ id: 'b', exact: 'harbour', prefix: 'two winters. The ', suffix: ' was open' }),
      row({ id: 'a', exact: 'harbour', prefix: 'The ', suffix: ' was closed for' }),
      row({ id: 'c', exact: 'boats', prefix: 'all the ', suffix: ' in it' }),
      row({ id: 'd', exact: 'harbour', prefix: 'this ', suffix: ' there' }),
    ]),
    { text },
  )
  expect(read.map(quoted)).toEqual([
    'The {==harbour==} was closed',
    'The {==harbour==} was open',
    'all the {==boats==} in it',
    'this {==harbour==} there',
  ])
  expect(notes.map(({ unique }) => unique)).toEqual([true, true, false, false])
})

test('marks the first block of a selection over two', async () => {
  const exact = 'closed for two winters.\n\n    The harbour'
  const { read, decisions } = await take(json([row({ exact })]), { text })
  expect(read.map(quoted)).toEqual(['harbour was {==closed for two winters.==}'])
  expect(decisions.map(({ what }) => what)).toEqual([
    'annotation 1 of Hypothesis: only its part in the first block is marked',
  ])
})

test('finds nothing in a search without a hit', async () => {
  const { notes } = await take(json({ total: 0, rows: [] }), { text })
  expect(notes).toEqual([])
})
