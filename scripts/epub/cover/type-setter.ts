import { Blob, Buffer, Font, Face as FontFace, shape } from 'harfbuzzjs'
import type { Face } from '../../model/document.ts'

/** A glyph of a line: its outline, and where on the baseline it stands. All in the face's own units, upwards. */
export interface SetGlyph {
  /** SVG path data. */
  readonly path: string
  readonly x: number
  readonly y: number
}

/** Sets lines in one face, as outlines in the face's units. */
export interface TypeSetter {
  /** Units to the em. */
  readonly unitsPerEm: number
  /** Shape a line; glyphs without ink are left out. */
  set(text: string): readonly SetGlyph[]
  /** Measure a line at a size: its advance. */
  width(text: string, size: number): number
  /** Find where the ink of one character lies; none where the face lacks it. */
  ink(character: string): Ink | undefined
}

/** The box around a glyph's ink, in the face's units, upwards. */
export interface Ink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Make a setter for the face nearest to a family, weight and style; `undefined` where the family
 * is missing. Outlines rather than text, as neither the rasteriser nor a reading system has the
 * faces, and what is measured is then exactly what is drawn.
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
    unitsPerEm: face.upem,
    width(text, size) {
      const known = widths.get(text)
      const width =
        known ?? glyphsOf(font, text).reduce((sum, glyph) => sum + (glyph.xAdvance ?? 0), 0)
      if (known === undefined) widths.set(text, width)
      return (width * size) / face.upem
    },
    set(text) {
      const glyphs: SetGlyph[] = []
      let pen = 0
      for (const { codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 } of glyphsOf(font, text)) {
        // Glyph 0 is the box of a missing character: a gap says as much, more quietly.
        const path = codepoint === 0 ? '' : font.glyphToPath(codepoint)
        if (path !== '') glyphs.push({ path, x: pen + xOffset, y: yOffset })
        pen += xAdvance
      }
      return glyphs
    },
    ink(character) {
      const glyph = glyphsOf(font, character)[0]?.codepoint ?? 0
      const extents = glyph === 0 ? undefined : font.glyphExtents(glyph)
      if (!extents || extents.width === 0) return undefined
      const { xBearing, yBearing, width, height } = extents
      return {
        left: xBearing,
        right: xBearing + width,
        top: yBearing,
        bottom: yBearing + height,
      }
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
