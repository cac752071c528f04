import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { comment, commented, docx, json, p, r, take } from './fixture.ts'
import { importAnnotations } from './import-annotations.ts'

async function refusal(bytes: Uint8Array, name = 'a.docx') {
  const file = new VFile({ path: name })
  const article = { text: 'Words.' }
  expect(await importAnnotations(bytes, name, article, new Map(), new Set(), file)).toBeUndefined()
  return file.messages.map(({ ruleId, reason, fatal }) => [ruleId, reason, fatal])
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('tells the kind of a file by its content, whatever its name', async () => {
  const word = await docx({
    body: p(commented(0, r('Words'))),
    comments: comment(0, 'Ann Example', 'x'),
  })
  const web = json([{ type: 'Annotation', target: { selector: quote('Words') }, bodyValue: 'x' }])
  for (const bytes of [word, web, Uint8Array.from([0xef, 0xbb, 0xbf, ...web])]) {
    const file = new VFile()
    const article = { text: 'Words.' }
    const taken = await importAnnotations(bytes, 'x.pdf', article, new Map(), new Set(), file)
    expect(taken?.notes.map(({ id }) => id)).toEqual(['words'])
  }
})

const quote = (exact: string) => ({ type: 'TextQuoteSelector', exact })

test.each([
  ['a text', bytesOf('Words.'), 'file-unreadable', 'kind of file'],
  ['nothing', bytesOf(''), 'file-unreadable', 'kind of file'],
  ['other JSON', json({ a: [1, 2] }), 'file-unreadable', 'JSON without annotations'],
  ['a list of numbers', json([1, 2]), 'file-unreadable', 'JSON without annotations'],
  ['no JSON value', bytesOf('null'), 'file-unreadable', 'JSON without annotations'],
  [
    'a .doc',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
    'file-unreadable',
    '.doc or file with a password',
  ],
  ['Latin-1', Uint8Array.from([0x5b, 0x22, 0xe9, 0x22, 0x5d]), 'file-encoding', 'byte 0xE9'],
  ['a broken zip', bytesOf('PK\u0003\u0004'), 'file-unreadable', 'zip that cannot be opened'],
])('refuses %s', async (_, bytes, rule, found) => {
  expect(await refusal(bytes)).toEqual([
    [rule, expect.stringContaining(`Unexpected ${found}`), true],
  ])
})

test('refuses JSON beyond 64 MB without reading it', async () => {
  expect(await refusal(new Uint8Array(64 * 2 ** 20 + 1).fill(0x5b))).toEqual([
    [
      'file-unreadable',
      'Unexpected JSON beyond 64 MB, expected a .docx or annotations in JSON',
      true,
    ],
  ])
})

test('says its own words in the language of the article', async () => {
  const text = 'Le port a rouvert après deux hivers de travaux, et le maire a parlé d’avenir.'
  const body = [{ value: 'fermé ==} enfin', purpose: 'editing' }]
  const target = { selector: quote('rouvert') }
  const { blocks } = await take(json({ type: 'Annotation', body, target }), { text })
  expect(blocks).toBe(
    ':::note{#rouvert kind=style status=open}\n> port a {==rouvert==} après deux\n\nÀ remplacer : « rouvert » par « fermé ==} enfin »\n:::\n',
  )
})

test('parts blocks by a blank line', async () => {
  const items = ['one', 'two'].map(exact => ({
    type: 'Annotation',
    target: { selector: quote(exact) },
  }))
  const { blocks } = await take(json(items), { text: 'one two' })
  expect(blocks).toBe(
    ':::note{#one kind=style status=open}\n> {==one==} two\n:::\n\n:::note{#two kind=style status=open}\n> one {==two==}\n:::\n',
  )
})

test('leaves out what no word is near, and tells its words', async () => {
  const selector = { type: 'TextQuoteSelector', exact: '', prefix: '—' }
  const { notes, decisions } = await take(
    json({ type: 'Annotation', target: { selector }, bodyValue: 'Why?' }),
    { text: '—' },
  )
  expect(notes).toEqual([])
  expect(decisions).toContainEqual({
    what: 'annotation 1 of the file left out: “Why?”',
    why: 'no word is near it to hang it on',
  })
})

test('quotes an id of a person that is more than a word', async () => {
  const value = { type: 'Annotation', target: { selector: quote('Words') }, creator: 'Ann' }
  const { read } = await take(json(value), { text: 'Words.', people: { 'a "b" & c': 'Ann' } })
  expect(read[0]?.by).toBe('a "b" & c')
})

test('gives the same blocks for the same file', async () => {
  const bytes = await docx({
    body: p(commented(0, r('Words'))),
    comments: comment(0, 'Ann Example', 'x'),
  })
  const [first, second] = await Promise.all([1, 2].map(() => take(bytes, { text: 'Words.' })))
  expect(first?.blocks).toBe(second?.blocks)
})
