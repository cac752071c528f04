import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { subsetFace } from '../html/subset.ts'
import { evenFace } from './even-face.ts'

const file = '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'

/** The tables of a font by tag, and whether their sums are right. Source: OpenType 1.9.1, font file. */
function tablesOf(font: Uint8Array): Map<string, DataView> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  return new Map(
    Array.from({ length: view.getUint16(4) }, (_, index) => {
      const at = 12 + 16 * index
      const tag = String.fromCharCode(...font.subarray(at, at + 4))
      const [start, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
      return [tag, new DataView(font.buffer, font.byteOffset + start, length)] as const
    }),
  )
}

test('a face for even vertical lines has the square of a letter as its height, and no other measures', async () => {
  const data = await readFile(fileURLToPath(import.meta.resolve(file)))
  const whole = await subsetFace(
    { family: 'Noto Serif JP', script: 'japanese', weight: 400, style: 'normal', name: '', data },
    '海、。',
  )
  const before = tablesOf(whole.data)
  const after = tablesOf(evenFace(whole.data))
  expect([...after.keys()]).toEqual([...before.keys()].filter(tag => !/^v(hea|mtx)$/.test(tag)))
  expect(before.has('vmtx')).toBe(true)
  const head = after.get('hhea')
  expect([head?.getInt16(4), head?.getInt16(6)]).toEqual([880, -120])
  for (const [tag, table] of after)
    if (tag !== 'hhea') expect(bytes(table), tag).toEqual(bytes(before.get(tag)))
})

const bytes = (table: DataView | undefined) =>
  table && Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('base64')

test('what is no font with such measures stays as it is', () => {
  const none = new Uint8Array(12)
  expect(evenFace(none)).toBe(none)
})
