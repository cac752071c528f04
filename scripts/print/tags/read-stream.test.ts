import { expect, test } from 'vitest'
import { readStream } from './read-stream.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('glyphs and images show, rules do not; a sign without a glyph is noticed', () => {
  const text = bytes(
    '/P <</MCID 1 >>BDC BT /Span<</ActualText <feff00a0> >> BDC <0001> Tj EMC ET EMC ' +
      '/P <</MCID 2 >>BDC 0 0 5 5 re f EMC /Figure <</MCID 3 >>BDC /X1 Do EMC',
  )
  expect(readStream(text)).toMatchObject({ shown: new Set([1, 3]), isMissingGlyphs: false })
  expect(readStream(bytes('BT <0012 0000> Tj ET')).isMissingGlyphs).toBe(true)
  expect(readStream(bytes('BT [<0012> 3 <0000>] TJ ET')).isMissingGlyphs).toBe(true)
  expect(readStream(bytes('BT <10000002> Tj 0 0000 Td ET')).isMissingGlyphs).toBe(false)
})

test('lines are found where they stand on the sheet', () => {
  const text =
    '.24 0 0 -.24 0 842 cm q 3.125 0 0 3.125 100 300 cm /P <</MCID 1 >>BDC BT 1 0 0 -1 40 20 Tm <0001> Tj ' +
    '5 0 Td <0002> Tj ET BT 1 0 0 -1 30 40 Tm <0001> Tj 0 -20 Td <0002> Tj ET EMC Q ' +
    '/P <</MCID 2 >>BDC 0 0 5 5 re f EMC'
  const { extents } = readStream(bytes(text))
  expect([...extents.keys()]).toEqual([1])
  const { high, low, left } = extents.get(1) ?? { high: 0, low: 0, left: 0 }
  expect(high).toBeCloseTo(842 - 0.24 * (300 + 3.125 * 20))
  expect(low).toBeCloseTo(842 - 0.24 * (300 + 3.125 * 60))
  expect(left).toBeCloseTo(0.24 * (100 + 3.125 * 30))
})

test('a line that is clipped away does not show', () => {
  const line = (y: number) => `BT 1 0 0 -1 0 ${y} Tm <0001> Tj ET`
  const text = `q 0 50 100 40 re W n /P <</MCID 1 >>BDC ${line(60)} ${line(95)} EMC Q /P <</MCID 2 >>BDC ${line(95)} EMC`
  const { extents } = readStream(bytes(text))
  expect(extents.get(1)).toMatchObject({ low: 60, high: 60 })
  expect(extents.get(2)).toMatchObject({ low: 95, high: 95 })
})
