import { forEachOperator, latin, numbersIn, operator } from './operators.ts'

/** Lines of text, by the foot of their letters: points of the sheet's own space, from its lower left. */
export interface Extent {
  /** The foot of the first line and of the last, in the order of their heights. */
  readonly high: number
  readonly low: number
  /** Where the leftmost run of glyphs begins. */
  readonly left: number
  /** Points of the sheet to a unit of the text's own space. */
  readonly scale: number
}

/** A stretch of a stream that is to be an artefact: always, or if nothing is known of its content. */
export interface Untagged {
  readonly start: number
  readonly end: number
  /** Has no tag unless this marked content has one: `start` and `end` are those of its opening. */
  readonly mcid?: number
  /** Has no tag unless the form of this name has some. */
  readonly form?: string
}

/** What a content stream shows. */
export interface Reading {
  /** The marked content, by its numbers, that has glyphs, an image or a form. */
  readonly shown: ReadonlySet<number>
  /** Where the glyphs of marked content stand. */
  readonly extents: ReadonlyMap<number, Extent>
  /** Whether a sign was set for which its face has no glyph. */
  readonly isMissingGlyphs: boolean
  /** In order. */
  readonly untagged: readonly Untagged[]
}

/** a b c d e f of ISO 32000-1, 8.3.4. */
type Matrix = readonly [number, number, number, number, number, number]

/** From the lowest to the highest point. */
type Range = readonly [number, number]
const everywhere: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

const [BDC, BMC, EMC, BT, ET] = ['BDC', 'BMC', 'EMC', 'BT', 'ET'].map(operator)
const [q, Q, cm, Tm, Td, TD] = ['q', 'Q', 'cm', 'Tm', 'Td', 'TD'].map(operator)
const [Do, sh, n, re, W, evenW] = ['Do', 'sh', 'n', 're', 'W', 'W*'].map(operator)
const building = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'].map(operator))
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'].map(operator))
const setting = new Set(['Tj', 'TJ', "'", '"'].map(operator))

/**
 * Read a content stream, whose glyphs are numbered by two bytes, as Chromium has them: once, since a
 * book has millions of bytes of it. Source: ISO 32000-1, 8 and 9, 14.6.
 */
export function readStream(bytes: Uint8Array): Reading {
  const shown = new Set<number>()
  const extents = new Map<number, { high: number; low: number; left: number; scale: number }>()
  const untagged: Untagged[] = []
  const around: (number | undefined)[] = []
  let isMissingGlyphs = false
  let path = -1
  let text = -1
  let isTextMarked = false
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  /** What is clipped away above and below does not show; what is cut at the sides has lines still. */
  let clip = everywhere
  let box = clip
  let isClipping = false
  const kept: { matrix: Matrix; clip: Range }[] = []
  let [x, y] = [0, 0]
  let flip: readonly [number, number] = [1, 1]
  const show = () => {
    const mcid = around.at(-1)
    if (mcid === undefined) return
    shown.add(mcid)
    if (text < 0) return
    const [a, b, c, d, e, f] = matrix
    const [left, foot] = [a * x + c * y + e, b * x + d * y + f]
    if (foot < clip[0] - 0.5 || foot > clip[1] + 0.5) return
    const known = extents.get(mcid)
    if (!known) extents.set(mcid, { high: foot, low: foot, left, scale: Math.abs(d * flip[1]) })
    else {
      known.high = Math.max(known.high, foot)
      known.low = Math.min(known.low, foot)
      known.left = Math.min(known.left, left)
    }
  }
  forEachOperator(bytes, (name, start, from, end) => {
    if (name === Td || name === TD) {
      // Along the line there is nothing to learn.
      if (bytes[from - 2] === zero && bytes[from - 3] === space) return
      const [right = 0, up = 0] = numbersIn(bytes, start, from)
      x += right * flip[0]
      y += up * flip[1]
    } else if (setting.has(name)) {
      show()
      isMissingGlyphs ||= hasNoGlyph(bytes, start, from)
    } else if (name === BT) {
      text = start
      isTextMarked = around.length > 0
    } else if (name === ET) {
      if (!isTextMarked && around.length === 0) untagged.push({ start: text, end })
      text = -1
    } else if (name === Tm) {
      const [a = 1, , , d = 1, e = 0, f = 0] = numbersIn(bytes, start, from)
      flip = [a, d]
      x = e
      y = f
    } else if (name === BDC) {
      const mcid = mcidIn(bytes, start, from)
      if (text >= 0) isTextMarked ||= around.length === 0 && mcid !== undefined
      if (around.length === 0 && mcid !== undefined) untagged.push({ start, end, mcid })
      around.push(mcid ?? around.at(-1))
    } else if (name === BMC) around.push(around.at(-1))
    else if (name === EMC) around.pop()
    else if (name === q) kept.push({ matrix, clip })
    else if (name === Q) {
      const before = kept.pop()
      if (before) ({ matrix, clip } = before)
    } else if (name === cm) matrix = times(numbersIn(bytes, start, from), matrix)
    else if (name === W || name === evenW) isClipping = true
    else if (building.has(name)) {
      if (path < 0) path = start
      // Of other shapes nothing is known.
      box = name === re ? heightsOf(numbersIn(bytes, start, from), matrix) : everywhere
    } else if (painting.has(name)) {
      if (around.length === 0 && path >= 0) untagged.push({ start: path, end })
      path = -1
    } else if (name === n) {
      if (isClipping) clip = [Math.max(clip[0], box[0]), Math.min(clip[1], box[1])]
      isClipping = false
      path = -1
    } else if (name === sh || name === Do) {
      show()
      if (around.length > 0) return
      const form = name === Do && /\/(\S+)\s/.exec(latin(bytes, start, from))?.[1]
      untagged.push({ start, end, ...(form ? { form } : {}) })
    }
  })
  return { shown, extents, isMissingGlyphs, untagged }
}

function heightsOf([x = 0, y = 0, width = 0, height = 0]: readonly number[], by: Matrix): Range {
  const [, b, , d, , f] = by
  const ends = [y, y + height].flatMap(at => [x, x + width].map(side => b * side + d * at + f))
  return [Math.min(...ends), Math.max(...ends)]
}

function times([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[], by: Matrix): Matrix {
  const [A, B, C, D, E, F] = by
  return [
    a * A + b * C,
    a * B + b * D,
    c * A + d * C,
    c * B + d * D,
    e * A + f * C + E,
    e * B + f * D + F,
  ]
}

const [opening, closing, zero, space] = [60, 62, 48, 32]

/** Whether a string in hexadecimal has glyph 0, by which a face says that it has none. */
function hasNoGlyph(bytes: Uint8Array, start: number, end: number): boolean {
  for (let from = start; from < end; from++) {
    if (bytes[from] !== opening) continue
    let digits = 0
    let zeros = 0
    for (from++; from < end && bytes[from] !== closing; from++) {
      const byte = bytes[from] as number
      if (byte < zero) continue
      zeros = byte === zero ? zeros + 1 : 0
      digits++
      if (digits % 4 === 0 && zeros >= 4) return true
    }
  }
  return false
}

/** Marked content that has a number, unlike a mere `Span` with the characters of a glyph. */
function mcidIn(bytes: Uint8Array, start: number, end: number): number | undefined {
  const found = /\/MCID\s+(\d+)/.exec(latin(bytes, start, end))?.[1]
  return found === undefined ? undefined : Number(found)
}
