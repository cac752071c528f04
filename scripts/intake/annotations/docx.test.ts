import { expect, test } from 'vitest'
import {
  comment,
  commented,
  type DocxContent,
  del,
  docx,
  extended,
  from,
  harbour,
  p,
  quoted,
  r,
  take,
  takeDocx,
  to,
  wordsOf,
} from './fixture.ts'

const [first = '', , third = ''] = harbour.split('\n')

const quotations = async (content: DocxContent, article?: string) =>
  (await takeDocx(content, article)).read.map(quoted)

test('makes a note of a comment, with its author', async () => {
  const { read, notes, decisions } = await takeDocx({
    body: p(r('The harbour was ') + commented(0, r('closed')) + r(' for two winters.')),
    comments: comment(0, 'ANN  example', 'By whom?', 'And why?'),
  })
  expect(read.map(quoted)).toEqual(['harbour was {==closed==} for two'])
  expect(read[0]).toMatchObject({
    id: 'closed',
    kind: 'style',
    status: 'open',
    by: 'ann',
    show: 'internal',
  })
  expect(read.map(wordsOf)).toEqual(['By whom?\nAnd why?'])
  expect(notes).toEqual([
    { id: 'closed', place: 'paragraph 1', from: 'comment 1 of Word', unique: true },
  ])
  expect(decisions).toEqual([])
})

test('signs the words of somebody who is not declared', async () => {
  const { read } = await takeDocx({
    body: p(commented(2, r('The harbour')) + r(' was closed.')),
    comments: comment(2, 'Ms N. Obody', 'Which?'),
  })
  expect(read[0]?.by).toBeUndefined()
  expect(read.map(wordsOf)).toEqual(['Which?\n— Ms N. Obody, 2026-11-03'])
})

test('keeps nested and overlapping comments apart', async () => {
  const body = p(
    `${from(0)}${r('The ')}${from(1)}${r('harbour')}${to(1)}${from(2)}${r(' was')}${to(0)}${r(' closed')}${to(2)}${r(' for two winters.')}`,
  )
  const comments = [0, 1, 2].map(id => comment(id, 'Ann Example', `Number ${id}.`)).join('')
  const { read } = await takeDocx({ body, comments })
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    ['{==The harbour was==} closed for', 'Number 0.'],
    ['The {==harbour==} was closed', 'Number 1.'],
    ['The harbour {==was closed==} for two', 'Number 2.'],
  ])
})

test('adds replies to the note of what they reply to, each signed', async () => {
  const { read, notes } = await takeDocx({
    body: p(commented(0, from(1) + from(2) + r('The harbour') + to(1) + to(2)) + r(' was closed.')),
    comments:
      comment(0, 'Ann Example', 'Which one?', 'I know two.') +
      comment(1, 'Bob Example', 'The old one.') +
      comment(2, 'Ann Example', 'Thanks.'),
    commentsExtended:
      extended(0, { last: 1 }) +
      extended(1, { parent: '000001AB' }) +
      extended(2, { parent: '000010ab' }),
  })
  expect(notes).toHaveLength(1)
  expect(read.map(wordsOf)).toEqual([
    'Which one?\nI know two.\nThe old one.\n— Bob Example, 2026-11-02\nThanks.',
  ])
})

test('resolves a comment that is done', async () => {
  const { read } = await takeDocx({
    body: p(commented(0, r('The harbour')) + commented(1, r(' was')) + r(' closed.')),
    comments: comment(0, 'Ann Example', 'Done.') + comment(1, 'Ann Example', 'Not done.'),
    commentsExtended: extended(0, { done: true }) + extended(1),
  })
  expect(read.map(({ status }) => status)).toEqual(['resolved', 'open'])
})

test('hangs a comment without a range on the nearest word', async () => {
  const call = '<w:r><w:commentReference w:id="0"/></w:r>'
  const { read, decisions } = await takeDocx({
    body: p(r('The harbour was closed') + call + r(' for two winters.')),
    comments: comment(0, 'Ann Example', 'Here.'),
  })
  expect(read.map(quoted)).toEqual(['harbour was {==closed==} for two'])
  expect(decisions).toEqual([
    {
      what: 'comment 1 of Word: hung on the nearest word, note #closed',
      why: 'it marks no word',
    },
  ])
})

test('marks the first paragraph of a comment over several', async () => {
  const { read, decisions } = await takeDocx({
    body:
      p(r(first) + from(0)) + p(r('When it opened again')) + p('') + p(r('The fishermen') + to(0)),
    comments: comment(0, 'Ann Example', 'All of it.'),
  })
  expect(read.map(quoted)).toEqual(['{==When it opened again==}'])
  expect(decisions.map(({ what }) => what)).toEqual([
    'comment 1 of Word: only its part in paragraph 2 is marked',
  ])
})

test('takes a range that begins and ends between paragraphs', async () => {
  expect(
    await quotations({
      body: `${from(0)}${p(r(third))}<w:commentRangeEnd w:id="0"/>`,
      comments: comment(0, 'Ann Example', 'Short.'),
    }),
  ).toEqual([`{==${third}==}`])
})

test('leaves a comment out that has no place, and tells its words', async () => {
  const { notes, decisions } = await takeDocx({
    body: p(r(first)),
    comments: comment(0, 'Ann Example', 'Lost.'),
  })
  expect(notes).toEqual([])
  expect(decisions[0]?.what).toBe('comment 1 of Word left out: “Lost.”')
})

test('reads comments and changes in footnotes', async () => {
  const { read } = await takeDocx(
    {
      body: p(`${r('Words.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      footnotes:
        `<w:footnote w:type="separator" w:id="-1">${p(`<w:r><w:separator/></w:r>${del('separator')}`)}</w:footnote>` +
        `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(' A footnote of ')}${commented(0, r('the author'))}${del(' indeed')}${r('.')}`)}</w:footnote>`,
      comments: comment(0, 'Ann Example', 'Who?'),
    },
    'Words.\nA footnote of the author indeed.',
  )
  expect(read.map(quoted)).toEqual([
    'footnote of {==the author==} indeed.',
    'the author{-- indeed--}.',
  ])
})

test('reads comments in a text box, once, though Word writes it twice', async () => {
  const box = `<w:txbxContent>${p(commented(0, r('A box')) + r(' beside.'))}</w:txbxContent>`
  const { read } = await takeDocx(
    {
      body: p(
        `${r('Words')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${r(' of the text.')}`,
      ),
      comments: comment(0, 'Ann Example', 'x'),
    },
    'Words of the text.\nA box beside.',
  )
  expect(read.map(quoted)).toEqual(['{==A box==} beside.'])
})

test('tells when a quotation is not in the article, or not once', async () => {
  const { notes, read } = await takeDocx(
    {
      body:
        p(r('Again and ') + commented(0, r('again')) + r('.')) + p(commented(1, r('Elsewhere'))),
      comments: comment(0, 'Ann Example', 'x') + comment(1, 'Ann Example', 'y'),
    },
    'Again and again.\nAgain and again.',
  )
  expect(read.map(quoted)).toEqual(['Again and {==again==}.', '{==Elsewhere==}'])
  expect(notes.map(({ unique }) => unique)).toEqual([false, false])
})

test('gives ids that are free', async () => {
  const bytes = await docx({
    body: p(commented(0, r('The harbour')) + r(' was ') + del('closed') + r(' for two winters')),
    comments: comment(0, 'Ann Example', 'x'),
  })
  const { notes } = await take(bytes, { text: harbour, known: ['the-harbour', 'closed-2'] })
  expect(notes.map(({ id }) => id)).toEqual(['the-harbour-2', 'closed'])
})

test('makes no notes of a document without comments and changes', async () => {
  const { blocks, notes, decisions } = await takeDocx({ body: p(r(first)) })
  expect([blocks, notes]).toEqual(['', []])
  expect(decisions).toEqual([{ what: 'no notes of review', why: 'it has nothing that can be one' }])
})
