import type { Root } from 'hast'
import { h } from 'hastscript'
import { expect, test } from 'vitest'
import type { Face } from '../model/document.ts'
import { facesUsed, sansTextOf } from './faces.ts'

const face = (family: Face['family'], script: Face['script'], weight: number): Face => ({
  ...{ family, script, weight, style: 'normal', name: `${family} ${weight}` },
  data: new Uint8Array(),
})
const faces = [
  face('Noto Serif JP', 'japanese', 400),
  face('Noto Serif JP', 'japanese', 600),
  face('Noto Sans JP', 'japanese', 400),
  face('Noto Sans JP', 'japanese', 600),
  face('Amiri', 'arabic', 400),
  face('Amiri', 'arabic', 700),
  face('STIX Two Math', 'math', 400),
]
const used = (...children: Parameters<typeof h>[2][]) =>
  facesUsed({ type: 'root', children: [h('p', ...children)] }, faces).map(({ name }) => name)

test('a file carries the faces of the scripts that its text is in, and their weights', () => {
  expect(used('plain')).toEqual([])
  expect(used('岩屋', h('strong', 'no'))).toEqual(['Noto Serif JP 400'])
  expect(used(h('strong', '岩屋'), 'سلام')).toEqual(['Noto Serif JP 600', 'Amiri 400'])
  expect(used(h('b', 'سلام'))).toEqual(['Amiri 700'])
})

test('Japanese heads, tables and labels are gothic', () => {
  expect(used(h('h2', '岩屋'))).toEqual(['Noto Sans JP 600'])
  expect(used(h('table', '岩屋'), '岩屋')).toEqual(['Noto Serif JP 400', 'Noto Sans JP 400'])
  expect(used(h('span.note-label', '訳注'))).toEqual(['Noto Sans JP 400'])
  const tree: Root = { type: 'root', children: [h('h2', '岩'), h('p', '海', h('b.label', '図'))] }
  expect(sansTextOf(tree)).toBe('岩図')
})

test('a formula has its face, in bold and italic too, and those of the scripts of its words', () => {
  const formula = h('math', [h('mi', 'x'), h('mtext', '岩屋')])
  expect(used(h('strong', h('em', formula)))).toEqual(['Noto Serif JP 600', 'STIX Two Math 400'])
})
