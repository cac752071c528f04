import { expect, test } from 'vitest'
import { shape, tag } from '../../fixtures/tag-shape.ts'
import { mendNotes } from './notes.ts'
import type { Tag } from './tag.ts'

const call = (note: string, mcid: number) =>
  tag('Reference', [tag('Link', [mcid], { mark: { role: 'Link', note } })])
const back = (mcid: number) => tag('Link', [mcid], { mark: { role: 'Link', back: true } })
const note = (name: string, kids: Parameters<typeof tag>[1]) =>
  tag('Note', kids, { mark: { role: 'Note', note: name } })
const rest = (name: string, kids: Parameters<typeof tag>[1]) =>
  tag('Rest', kids, { mark: { role: 'Rest', name } })

const mended = (root: Tag) => {
  mendNotes(root)
  return shape(root)
}

test('a note at the foot follows the paragraph of its call, its marker as label', () => {
  const foot = tag('Feet', [tag('Div', [note('fn-1', [tag('P', [back(1), 2])])])])
  const root = tag('Art', [tag('P', [3, foot, 4, call('fn-1', 5), 6]), tag('P', [7])])
  expect(mended(root)).toBe('Art(P(3 Div 4 Reference(Link(5)) 6) Note(Lbl(Link(1)) P(2)) P(7))')
  expect(root.kids[1]).toMatchObject({ id: 'note-fn-1' })
})

test('notes of one paragraph keep their order', () => {
  const feet = tag('Feet', [note('fn-1', [1]), note('fn-2', [2])])
  const root = tag('Art', [tag('P', [feet, call('fn-1', 3), call('fn-2', 4)])])
  expect(mended(root)).toBe('Art(P(Reference(Link(3)) Reference(Link(4))) Note(1) Note(2))')
})

test('what goes on overleaf is part of its note again, in the same paragraph', () => {
  const root = tag('Art', [
    tag('P', [tag('Feet', [note('fn-1', [tag('P', [1])])]), call('fn-1', 2)]),
    tag('P', [tag('Feet', [rest('fn-1', [tag('P', [3]), tag('P', [4])])]), 5]),
  ])
  expect(mended(root)).toBe('Art(P(Reference(Link(2))) Note(P(1 3) P(4)) P(5))')
})

test('a note called in a table, a list or a term does not break them', () => {
  const feet = (name: string, mcid: number) => tag('Feet', [note(name, [mcid])])
  const cell = tag('TD', [call('fn-1', 1)])
  const root = tag('Art', [
    tag('Table', [tag('TR', [cell])]),
    tag('L', [tag('LI', [2, call('fn-2', 3), 4, tag('L', [tag('LI', [5])])])]),
    tag('L', [tag('Lbl', [6, call('fn-3', 7)]), tag('LBody', [tag('P', [8])])]),
    tag('P', [9, feet('fn-1', 11), feet('fn-2', 12), feet('fn-3', 13)]),
  ])
  expect(mended(root)).toBe(
    'Art(Table(TR(TD(Reference(Link(1))))) Note(11) ' +
      'L(LI(2 Reference(Link(3)) 4 Note(12) L(LI(5)))) ' +
      'L(Lbl(6 Reference(Link(7))) LBody(P(8) Note(13))) P(9))',
  )
})

test('notes at the end stay there, in no list', () => {
  const list = tag('L', [note('fn-1', [tag('Lbl', [1]), tag('P', [2])])])
  const root = tag('Document', [tag('P', [call('fn-1', 3)]), tag('Sect', [tag('H2', [4]), list])])
  expect(mended(root)).toBe('Document(P(Reference(Link(3))) Sect(H2(4) Div(Note(Lbl(1) P(2)))))')
})
