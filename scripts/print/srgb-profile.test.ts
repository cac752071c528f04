import { expect, test } from 'vitest'
import { srgbProfile } from './srgb-profile.ts'

const data = Buffer.from(srgbProfile())

/** Numbers of a tag, behind its type. */
function numbersOf(signature: string, from = 8): number[] {
  const entry = data.indexOf(signature, 128, 'latin1')
  const [place, size] = [data.readUInt32BE(entry + 4), data.readUInt32BE(entry + 8)]
  const count = (size - from) / 4
  return Array.from({ length: count }, (_, at) => data.readInt32BE(place + from + 4 * at) / 65536)
}

test('the profile is small, says its size, and is one of a display with RGB colours', () => {
  expect(data.length).toBeLessThan(600)
  expect(data.readUInt32BE(0)).toBe(data.length)
  expect(data.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ')
  expect(data.toString('latin1', 36, 40)).toBe('acsp')
})

test('the colours are those of sRGB under D50, and make white together', () => {
  // As published for sRGB, adapted by Bradford.
  const published = {
    rXYZ: [0.43607, 0.22249, 0.01392],
    gXYZ: [0.38515, 0.71687, 0.09708],
    bXYZ: [0.14307, 0.06061, 0.7141],
  }
  for (const [name, values] of Object.entries(published))
    for (const [index, value] of numbersOf(name).entries())
      expect(value).toBeCloseTo(values[index] ?? 0, 3)
  const sum = [0, 1, 2].map(at =>
    Object.keys(published).reduce((total, name) => total + (numbersOf(name)[at] ?? 0), 0),
  )
  expect(sum.map(value => Math.round(value * 1000))).toEqual([964, 1000, 825])
})

test('the curve is that of sRGB', () => {
  const curve = numbersOf('rTRC', 12)
  for (const [index, value] of [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].entries())
    expect(curve[index]).toBeCloseTo(value, 4)
})
