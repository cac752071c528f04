import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { Element } from 'xast'
import { styledDocument } from '../../fixtures/styled-document.ts'
import { labelsFor } from '../../labels/labels.ts'
import type { Face } from '../../model/document.ts'
import { coverDrawing } from './cover.ts'

const read = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file))
const face = (family: Face['family'], name: string, file: string): Face => ({
  family,
  script: 'western',
  weight: 600,
  style: 'normal',
  name,
  data: read(`@expo-google-fonts/${file}`),
})
const serif = face(
  'Source Serif 4',
  'serif',
  'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
)
const sans = face('Source Sans 3', 'sans', 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf')

const drawn = (wanted: Parameters<typeof styledDocument>[0], faces = [serif, sans]) =>
  coverDrawing(styledDocument(wanted), faces, labelsFor('en'))

const elements = (drawing: Element, name: string) =>
  drawing.children.flatMap(child =>
    child.type === 'element' && child.name === name ? [child] : [],
  )

/** The texts of a cover: each a group, with where it stands and how large the face's unit is. */
const texts = (drawing: Element) =>
  elements(drawing, 'g').map(({ attributes, children }) => {
    const [left, y, scale] = (attributes.transform?.match(/-?[\d.]+/g) ?? []).map(Number)
    const glyphs = children.flatMap(child => (child.type === 'element' ? [child.attributes] : []))
    const right = Math.max(
      ...glyphs.map(({ d, transform }) => {
        const along = Number(transform?.match(/[\d.]+/)?.[0] ?? 0)
        return along + Math.max(...[...(d ?? '').matchAll(/(-?[\d.]+),/g)].map(Number_))
      }),
    )
    return {
      fill: attributes.fill,
      left: left ?? 0,
      y: y ?? 0,
      right: (left ?? 0) + right * (scale ?? 0),
    }
  })
const Number_ = (match: RegExpExecArray) => Number(match[1])

test('all words stand between the margins, whatever they are', () => {
  const many = Array.from({ length: 9 }, (_, index) => ({
    name: `Bartholomew Featherstone ${index}`,
  }))
  const drawing = drawn({
    metadata: {
      title: 'Japan and Europe Should Forge Ahead With an Incomprehensibilities’ Alliance',
      authors: many,
      publisher: 'P'.repeat(90),
      series: { name: 'Occasional Papers of the Society '.repeat(4), position: 3 },
    },
  })
  const all = texts(drawing)
  expect(all.length).toBeGreaterThan(6)
  for (const { left, right, y } of all) {
    expect(left).toBeGreaterThanOrEqual(149)
    expect(right).toBeLessThanOrEqual(1452)
    expect(y).toBeLessThanOrEqual(2250)
  }
})

test('the initial is paper in the field, and a book that is not released says so', () => {
  const [initial] = texts(drawn({ metadata: { title: 'Title' } }))
  expect(initial?.fill).toBe('#faf7f1')
  const proof = texts(drawn({})).filter(({ y }) => y === 190)
  const released = texts(
    drawn({ release: { released: true, version: '1', date: '2026-11-23' } }),
  ).filter(({ y }) => y === 190)
  expect([proof.length, released.length]).toEqual([1, 0])
})

test('a title without letters, or without a face for them, still gives a cover', () => {
  expect(texts(drawn({ metadata: { title: '…' } }, [serif]))).toHaveLength(1)
  expect(texts(drawn({ metadata: { title: '日本' } }, [serif]))).toEqual([])
  expect(texts(drawn({ metadata: { title: 'Title' } }, []))).toEqual([])
})

test('a logo stands at the foot, on the side where lines end, and words make room', () => {
  const logo = {
    path: 'logo.svg',
    mediaType: 'image/svg+xml',
    width: 200,
    height: 100,
    data: new TextEncoder().encode('<svg/>'),
  } as const
  const publisher = 'P'.repeat(90)
  const wanted = { metadata: { publisher }, cover: { logo } }
  const [image] = elements(drawn(wanted), 'image')
  expect(image?.attributes).toEqual({
    x: '1190',
    y: '2130',
    width: '260',
    height: '130',
    'xlink:href': 'data:image/svg+xml;base64,PHN2Zy8+',
  })
  expect(texts(drawn(wanted)).at(-1)?.right).toBeLessThanOrEqual(1111)
  const arabic = drawn({ ...wanted, metadata: { lang: 'ar' } })
  expect(elements(arabic, 'image')[0]?.attributes.x).toBe('150')
})
