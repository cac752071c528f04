import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { shape, tag } from '../../fixtures/tag-shape.ts'
import { applyMarks } from './apply-marks.ts'
import { markSign } from './mark-elements.ts'
import { mendTags } from './mend-tags.ts'
import type { Mark, Tag } from './tag.ts'

const { context } = await PDFDocument.create()

const marked = (index: number, kids: Parameters<typeof tag>[1]) =>
  tag('Figure', kids, { alt: `${markSign}${index}${markSign}` })

/** Mend a document with these children; content numbered above 99 is a rule. */
function mended(kids: Tag[], marks: readonly Mark[] = []) {
  const root = tag('Document', kids)
  applyMarks(root, marks, context)
  mendTags(root, ({ mcid }) => mcid < 100, context)
  return root
}

test('an element has the role and language that the page gave it', () => {
  const root = mended([tag('P', [1, marked(0, [2])])], [{ role: 'Span', lang: 'ja' }])
  expect(shape(root)).toBe('Document(P(1 Span(2)))')
  expect(root.kids[0]).toMatchObject({ kids: [{}, { lang: 'ja', alt: undefined }] })
})

test('terms and descriptions become a list of items', () => {
  const marks = [{ role: 'L' }, { role: 'Lbl' }, { role: 'LBody' }]
  const [term, more, description] = [marked(1, [1]), marked(1, [2]), marked(2, [3])]
  expect(shape(mended([marked(0, [term, more, description])], marks))).toBe(
    'Document(L(LI(Lbl(1)) LI(Lbl(2) LBody(3))))',
  )
})

test('items have a body, lists have items only, and items have a list', () => {
  const inner = tag('L', [tag('LI', [tag('Lbl', [3]), 4])])
  const list = tag('L', [tag('LI', [tag('Lbl', [1]), tag('NonStruct', [2]), inner]), tag('P', [5])])
  expect(shape(mended([list, tag('LI', [tag('Lbl', [6]), 7])]))).toBe(
    'Document(L(LI(Lbl(1) LBody(2 L(LI(Lbl(3) LBody(4))))) LI(LBody(P(5)))) P(Span(6) 7))',
  )
})

test('words that stand straight in a section get a paragraph, and empty tags go', () => {
  const section = tag('Sect', [tag('NonStruct', [1]), tag('Em', [2]), tag('P', [3]), tag('P')])
  expect(shape(mended([section, tag('Div', [tag('P', [4])])]))).toBe(
    'Document(Sect(P(1 Em(2)) P(3)) P(4))',
  )
})

test('rules and backgrounds have no tag; what a figure or a bullet draws has', () => {
  const figure = tag('Figure', [101], { alt: 'Lines' })
  const list = tag('L', [tag('LI', [tag('Lbl', [102]), 1])])
  expect(shape(mended([tag('Sect', [100, tag('P', [2, 103])]), figure, list]))).toBe(
    'Document(Sect(P(2)) Figure(101) L(LI(Lbl(102) LBody(1))))',
  )
})

test('a figure without words for it is none', () => {
  expect(shape(mended([tag('Figure', [1]), tag('Figure', [tag('P', [2])])]))).toBe(
    'Document(P(Span(1)) P(2))',
  )
})

test('no heading jumps a level', () => {
  const heads = ['H1', 'H2', 'H6', 'H3', 'H2', 'H5'].map((role, index) => tag(role, [index]))
  expect(shape(mended(heads))).toBe('Document(H1(0) H2(1) H3(2) H3(3) H2(4) H3(5))')
})

test('cells without content are in their places, and short rows are filled', () => {
  const cell = (empty: boolean, colSpan = 1, rowSpan = 1) => ({ empty, colSpan, rowSpan })
  const rows = [[cell(false), cell(false, 1, 9)], [cell(true)], [cell(true), cell(false)]]
  const row = (...kids: Tag[]) => tag('TR', kids)
  const tall = tag('TD', [2], { cell: { rowSpan: 9, colSpan: 1, headers: [] } })
  const table = tag('Table', [row(tag('TH', [1]), tall), row(tag('TD', [3]))])
  const root = mended([marked(0, [table])], [{ role: 'Div', rows }])
  expect(shape(root)).toBe('Document(Table(TR(TH(1) TD(2) TD) TR(TD TD) TR(TD TD(3))))')
  expect(tall.cell?.rowSpan).toBe(3)
})

test('cells that head others are named by their order in the document', () => {
  const head = (id: string, mcid: number) => tag('TH', [mcid], { id })
  const place = { rowSpan: 1, colSpan: 1, headers: ['node00000094', 'lost'] }
  const body = tag('TD', [3], { cell: place })
  const heads = [head('node00000107', 1), head('node00000094', 2)]
  mended([tag('Table', [tag('TR', heads), tag('TR', [tag('TD', [4]), body])])])
  expect(heads.map(({ id, cell }) => [id, cell?.scope])).toEqual([
    ['cell-1', 'Column'],
    ['cell-2', 'Column'],
  ])
  expect(body.cell?.headers).toEqual(['cell-2'])
})

test('a word and its reading are base and reading', () => {
  expect(shape(mended([tag('P', [tag('Ruby', [1, tag('RT', [2])])])]))).toBe(
    'Document(P(Ruby(RB(1) RT(2))))',
  )
})
