import { Blob, Buffer, Font, Face as FontFace, shape } from 'harfbuzzjs'
import type { Face } from '../model/document.ts'

/** A line of text set in one face at one size, as an outline whose baseline begins at 0, 0. */
export interface SetLine {
  /** SVG path data. */
  readonly path: string
  /** Advance, in the units of the size. */
  readonly width: number
  /** Where the ink lies, roughly: by the points of the outline. */
  readonly ink: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
}

/** Sets lines in one face. */
export interface TypeSetter {
  /** Shape a line at a size. */
  set(text: string, size: number): SetLine
  /** Measure a line at a size: its advance, as `set` gives it. */
  width(text: string, size: number): number
}

/**
 * Make a setter for the face nearest to a family, weight and style; `undefined` where the family
 * is missing. Outlines rather than text, as the rasteriser reads faces from disk only, and what
 * is measured is then exactly what is drawn.
 */
export function typeSetter(
  faces: readonly Face[],
  family: Face['family'],
  weight: number,
  style: Face['style'],
): TypeSetter | undefined {
  const distance = (face: Face) =>
    Math.abs(face.weight - weight) + (face.style === style ? 0 : 1000)
  const [nearest] = faces
    .filter(face => face.family === family)
    .toSorted((a, b) => distance(a) - distance(b))
  if (!nearest) return undefined
  const face = new FontFace(new Blob(nearest.data), 0)
  const font = new Font(face)
  // Breaking lines measures the same words at many sizes.
  const widths = new Map<string, number>()
  return {
    width(text, size) {
      const known = widths.get(text)
      const width =
        known ?? glyphsOf(font, text).reduce((sum, glyph) => sum + (glyph.xAdvance ?? 0), 0)
      if (known === undefined) widths.set(text, width)
      return (width * size) / face.upem
    },
    set(text, size) {
      const scale = size / face.upem
      const paths: string[] = []
      let x = 0
      for (const glyph of glyphsOf(font, text)) {
        // Glyph 0 is the box of a missing character: a gap says as much, more quietly.
        if (glyph.codepoint !== 0)
          paths.push(
            placed(font.glyphToPath(glyph.codepoint), scale, x + (glyph.xOffset ?? 0) * scale),
          )
        x += (glyph.xAdvance ?? 0) * scale
      }
      const path = paths.join('')
      return { path, width: x, ink: inkOf(path) }
    },
  }
}

function glyphsOf(font: Font, text: string) {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer.getGlyphInfosAndPositions()
}

function inkOf(path: string): SetLine['ink'] {
  const points = [...path.matchAll(coordinates)]
  const xs = points.map(point => Number(point[1]))
  const ys = points.map(point => Number(point[2]))
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  }
}

const coordinates = /(-?[\d.]+),(-?[\d.]+)/g

/** Scale a glyph's path and set it at x; fonts count upwards, drawings downwards. */
function placed(path: string, scale: number, x: number): string {
  return path.replace(
    coordinates,
    (_, px: string, py: string) => `${round(Number(px) * scale + x)},${round(-Number(py) * scale)}`,
  )
}

const round = (value: number): number => Math.round(value * 10) / 10
