import { expect, test } from 'vitest'
import { coverLook, fields, inks } from './cover-look.ts'

/** Relative luminance and contrast. Source: WCAG 2.2, definitions. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
const distance = (one: string, other: string) =>
  Math.hypot(
    ...[1, 3, 5].map(
      at =>
        Number.parseInt(one.slice(at, at + 2), 16) - Number.parseInt(other.slice(at, at + 2), 16),
    ),
  )

test('paper on every field has a contrast of seven to one, on its tone of four and a half', () => {
  for (const { field, tone } of fields) {
    expect(contrast(field, inks.paper), field).toBeGreaterThanOrEqual(7)
    expect(contrast(tone, inks.paper), tone).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tone, field), tone).toBeGreaterThan(1.1)
  }
  expect(contrast(inks.label, inks.paper)).toBeGreaterThanOrEqual(4.5)
})

test('no two fields are taken for one another', () => {
  for (const { field } of fields)
    for (const other of fields)
      if (other.field !== field) expect(distance(field, other.field), field).toBeGreaterThan(30)
})

test('works of a series are alike, other series differ, and a work alone is in the house’s colour', () => {
  expect(coverLook('Notes de lecture')).toEqual(coverLook(' notes de lecture '))
  expect(coverLook('Harbour Papers')).not.toEqual(coverLook('Notes de lecture'))
  expect(coverLook(undefined)).toMatchObject({ field: '#22306b', figure: 'plain' })
  const names = Array.from({ length: 400 }, (_, index) => `Series ${index}`)
  const looks = new Set(names.map(name => JSON.stringify(coverLook(name))))
  expect(looks.size).toBe(40)
})
