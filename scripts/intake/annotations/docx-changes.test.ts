import { expect, test } from 'vitest'
import {
  comment,
  commented,
  type DocxContent,
  del,
  deletedEnd,
  docx,
  extended,
  harbour,
  ins,
  insertedEnd,
  move,
  p,
  quoted,
  r,
  take,
  takeDocx,
  wordsOf,
} from './fixture.ts'

const [first = '', second = ''] = harbour.split('\n')

const quotations = async (content: DocxContent, article?: string) =>
  (await takeDocx(content, article)).read.map(quoted)

test('makes notes of a deletion, an insertion, a substitution', async () => {
  const { read, notes } = await takeDocx({
    body:
      p(r('The harbour was closed for two winters') + del(', and the boats went away') + r('.')) +
      p(
        r('When it opened again, the mayor spoke of a ') +
          ins('wholly ') +
          r('new start for the coast.'),
      ) +
      p(r('The fishermen spoke of the ') + ins('cost') + del('price') + r('.')),
  })
  expect(read.map(quoted)).toEqual([
    'two winters{--, and the boats went away--}.',
    'of a {++wholly ++}new start',
    'of the {~~price~>cost~~}.',
  ])
  expect(read.map(({ id, by }) => [id, by])).toEqual([
    ['and-the-boats-went', 'ann'],
    ['wholly', 'ann'],
    ['price', 'ann'],
  ])
  expect(notes.map(({ from, unique }) => [from, unique])).toEqual([
    ['change 1 of Word', true],
    ['change 2 of Word', true],
    ['change 3 of Word', true],
  ])
})

test('signs a change of somebody who is not declared', async () => {
  const { read } = await takeDocx(
    { body: p(r('The ') + del('old ', 'C. Lerk') + r('harbour')) },
    'The old harbour',
  )
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    ['The {--old --}harbour', '— C. Lerk, 2026-11-03'],
  ])
})

test('joins what Word writes in pieces, and keeps two authors apart', async () => {
  const body = p(
    r('The ') +
      del(r('har', '<w:i/>') + r('bour')) +
      del(' was', 'Ann Example', '2026-11-03T10:12:00Z') +
      ins('port', 'Ann Example', '2026-11-03T10:13:00Z') +
      ins(' is', 'Bob Example') +
      r(' closed for two winters.'),
  )
  const { read } = await takeDocx({ body })
  expect(read.map(note => [quoted(note), note.by])).toEqual([
    ['The {~~harbour was~>port~~} closed for', 'ann'],
    ['harbour was{++ is++} closed for', 'bob'],
  ])
})

test('takes a move for a deletion and an insertion', async () => {
  const body = p(
    r('The harbour was closed for two winters, and ') +
      move('From', 'the boats ') +
      r('went') +
      move('To', ' the boats') +
      r(' away.'),
  )
  const { read } = await takeDocx({ body })
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    ['winters, and {--the boats --}went away.', 'Moved away from here.'],
    ['boats went{++ the boats++} away.', 'Moved to here.'],
  ])
})

test('reads changes in a hyperlink, a field, a content control and a table cell', async () => {
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const body =
    p(
      r('The ') +
        `<w:hyperlink r:id="rId9" w:anchor="x">${r('harbour ')}${del('was')}${ins('is')}</w:hyperlink>` +
        r(' closed.'),
    ) +
    p(
      field('begin') +
        '<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>' +
        field('separate') +
        r('When ') +
        del('it') +
        field('end') +
        r(' opened again'),
    ) +
    `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${p(r('The ') + del('fishermen') + r(' spoke'))}</w:sdtContent></w:sdt>` +
    `<w:tbl><w:tr><w:tc>${p(r('one'))}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p(r('two ') + ins('and ') + r('three'))}</w:tc></w:tr></w:tbl>`
  const article =
    'The harbour was closed.\nWhen it opened again\nThe fishermen spoke\none\ntwo three'
  expect(await quotations({ body }, article)).toEqual([
    'The harbour {~~was~>is~~} closed.',
    'When {--it--} opened again',
    'The {--fishermen--} spoke',
    'two {++and ++}three',
  ])
})

test('quotes smart quotes, no-break spaces, symbols and breaks as Word has them', async () => {
  const article = "L'« avant-port »\u00a0: fermé\u202f? Non."
  const body = p(
    r('L’«\u00a0') +
      commented(0, `${r('avant')}<w:r><w:noBreakHyphen/>${'<w:t>port</w:t>'}</w:r>`) +
      r('\u00a0»\u00a0:') +
      '<w:r><w:br/></w:r>' +
      r('fer') +
      '<w:r><w:softHyphen/></w:r>' +
      r('mé') +
      del('\u202f') +
      ins('\u00a0') +
      r('?') +
      '<w:r><w:tab/></w:r>' +
      r('Non.'),
  )
  const { read, notes } = await take(
    await docx({ body, comments: comment(0, 'Ann Example', 'Joli.') }),
    { text: article },
  )
  expect(read.map(quoted)).toEqual(
    [
      'L’«\u00a0{==avant\u2011port==}\u00a0»\u00a0: ',
      ': fer\u00admé{~~\u202f~>\u00a0~~}? Non.',
    ].map(quotation => quotation.trim()),
  )
  expect(notes.map(({ unique }) => unique)).toEqual([true, true])
})

test('lets a comment over a change be the words of its note', async () => {
  const { read, notes, decisions } = await takeDocx({
    body: p(
      r('The harbour was closed for ') +
        commented(0, del('two') + ins('three')) +
        r(' winters') +
        ins(' and ') +
        ins(commented(1, r('one'))) +
        ins(' autumn') +
        r(', and the boats went away.'),
    ),
    comments: comment(0, 'Bob Example', 'I counted.') + comment(1, 'Ann Example', 'Or two?'),
    commentsExtended: extended(0, { done: true }) + extended(1),
  })
  expect(read.map(note => [quoted(note), note.status, note.by, wordsOf(note)])).toEqual([
    [
      'closed for {~~two~>three~~} winters, and',
      'open',
      'ann',
      'I counted.\n— Bob Example, 2026-11-01',
    ],
    ['two winters{++ and one autumn++}, and', 'open', 'ann', 'On “one”:\nOr two?'],
  ])
  expect(notes.map(({ from }) => from)).toEqual([
    'change 1 with comment 1 of Word',
    'change 2 with comment 2 of Word',
  ])
  expect(decisions.map(({ what }) => what)).toEqual(['comment 1 of Word: done, its note kept open'])
})

test('says in words what a mark cannot hold', async () => {
  const { read, decisions } = await takeDocx({
    body:
      p(r('The harbour was closed'), insertedEnd()) +
      p(ins('A paragraph of its own.'), insertedEnd()) +
      p(r(' for two winters.')) +
      p(r('When it ') + del('opened') + ins('{++}') + r(' again')),
  })
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    [
      'harbour was {==closed==} for two',
      'To be inserted here, with a new paragraph at each ¶: ¶ A paragraph of its own. ¶',
    ],
    ['When it {==opened==} again', 'To be replaced: “opened” by “{++}”'],
  ])
  expect(decisions.map(({ what }) => what)).toEqual([
    'change 1 of Word: said in words in the note #closed',
    'change 2 of Word: said in words in the note #opened',
  ])
})

test('hangs words typed into an empty paragraph on the one before', async () => {
  const { read } = await takeDocx({
    body: p(r(first)) + p(ins('New words.')) + p(r(second)),
  })
  expect(read.map(note => [quoted(note), wordsOf(note)])).toEqual([
    ['boats went {==away==}.', 'To be inserted here, with a new paragraph at each ¶: ¶ New words.'],
  ])
})

test('deletes a passage over several paragraphs in one note each', async () => {
  expect(
    await quotations({
      body:
        p(
          r('The harbour was closed') + del(' for two winters') + r(', and the boats'),
          deletedEnd(),
        ) + p(del('When it opened again') + r(', the mayor spoke')),
    }),
  ).toEqual(['was closed{-- for two winters--}, and', '{--When it opened again--}, the'])
})

test('counts what carries no words, and makes no notes of it', async () => {
  const change = 'w:id="9" w:author="Ann Example" w:date="2026-11-03T10:11:00Z"'
  const { notes, decisions } = await takeDocx({
    body:
      `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${change}><w:pPr/></w:pPrChange></w:pPr>` +
      `${r('The harbour', `<w:b/><w:rPrChange ${change}><w:rPr/></w:rPrChange>`)}${ins(' ')}${r(' was')}</w:p>` +
      p(r('closed'), insertedEnd()) +
      p(r(' for two'), deletedEnd()) +
      p(ins(del('gone', 'Bob Example')) + r('winters')),
  })
  expect(notes).toEqual([])
  expect(decisions.map(({ what }) => what)).toEqual([
    'changes of spaces and of paragraphs’ ends left out: 2',
    'words inserted and deleted again left out: 1',
    'changes of formatting, of paragraphs’ ends, of rows and cells left out: 3',
    'no notes of review',
  ])
})
