import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { styledDocument } from '../fixtures/styled-document.ts'
import { labelsFor } from '../labels/labels.ts'
import type { Face } from '../model/document.ts'
import { coverDrawing } from './cover.ts'
import { rasterise } from './rasterise.ts'

const file = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
)
const serif: Face = {
  family: 'Source Serif 4',
  script: 'western',
  weight: 600,
  style: 'normal',
  name: 'SourceSerif4-Semibold',
  data: readFileSync(file),
}

const shapes = (title: string, faces: readonly Face[]) =>
  coverDrawing(styledDocument({ metadata: { title } }), faces, labelsFor('en')).children.flatMap(
    child => (child.type === 'element' && child.name === 'path' ? [child.attributes] : []),
  )

test('the cover has the size that shops ask for, the same each time', () => {
  const drawing = coverDrawing(styledDocument(), [serif], labelsFor('en'))
  const png = rasterise(drawing)
  expect(imageSize(png)).toMatchObject({ width: 1600, height: 2400, type: 'png' })
  expect(Buffer.compare(png, rasterise(drawing))).toBe(0)
})

test('the initial and the lines of the title are outlines within the margins', () => {
  const [initial, ...lines] = shapes('Japan and Europe Should Forge Ahead', [serif])
  expect(initial?.fill).toBe('#faf7f1')
  expect(lines.length).toBeGreaterThan(1)
  for (const { d, transform } of lines) {
    const right = Math.max(
      ...[...(d ?? '').matchAll(/(-?[\d.]+),/g)].map(match => Number(match[1])),
    )
    expect(Number(transform?.match(/\d+/)?.[0]) + right).toBeLessThanOrEqual(1460)
  }
})

test('a title without letters, or without a face for them, still gives a cover', () => {
  expect(shapes('…', [serif])).toHaveLength(1)
  expect(shapes('日本', [serif])).toEqual([])
  expect(shapes('Title', [])).toEqual([])
})
