import { latin, operatorsOf } from './operators.ts'

const building = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h'])
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])

/** What is known of the content of one stream. */
export interface Known {
  /** Whether a piece of marked content, by its number, has a tag. */
  isTagged(mcid: number): boolean
  /** Whether what `Do` paints, by its name, has marked content of its own. */
  isMarked(name: string): boolean
}

/**
 * Mark as artefacts what a content stream paints outside of all tags: rules, backgrounds, running
 * heads, whatever screen readers are not told of. The new stream out, `undefined` when nothing
 * changes. Source: ISO 32000-1, 14.8.2.2.
 */
export function markArtefacts(bytes: Uint8Array, known: Known): Uint8Array | undefined {
  const edits: { from: number; to: number; text: string }[] = []
  const wrap = (from: number, to: number) =>
    edits.push({ from, to: from, text: '/Artifact BMC ' }, { from: to, to, text: ' EMC' })
  let depth = 0
  let path = -1
  let text = -1
  let isTextMarked = false
  for (const { name, start, end } of operatorsOf(bytes)) {
    if (name === 'BDC' || name === 'BMC') {
      if (text >= 0) isTextMarked ||= depth === 0 && isContent(bytes, start, end)
      if (depth === 0 && isLost(bytes, start, end, known))
        edits.push({ from: start, to: end, text: '/Artifact BMC' })
      depth++
    } else if (name === 'EMC') depth--
    else if (name === 'BT') {
      text = start
      isTextMarked = depth > 0
    } else if (name === 'ET') {
      if (!isTextMarked && depth === 0) wrap(text, end)
      text = -1
    } else if (building.has(name)) {
      if (path < 0) path = start
    } else if (painting.has(name)) {
      if (depth === 0 && path >= 0) wrap(path, end)
      path = -1
    } else if (name === 'n') path = -1
    else if (depth === 0 && name === 'sh') wrap(start, end)
    else if (depth === 0 && name === 'Do') {
      if (!known.isMarked(/\/(\S+)\s/.exec(latin(bytes, start, end))?.[1] ?? '')) wrap(start, end)
    }
  }
  return edits.length > 0 ? edited(bytes, edits) : undefined
}

const showing = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh'])

/** What a content stream shows. */
export interface Shown {
  /** The numbers of the marked content that has glyphs, an image or a form. */
  readonly mcids: ReadonlySet<number>
  /** Whether a sign was set for which its face has no glyph. */
  readonly isMissingGlyphs: boolean
}

/** Look through a content stream; its glyphs are numbered by two bytes, as Chromium has them. */
export function shownIn(bytes: Uint8Array): Shown {
  const shown = new Set<number>()
  let isMissingGlyphs = false
  const around: (number | undefined)[] = []
  for (const { name, start, end } of operatorsOf(bytes)) {
    if (name === 'BDC') around.push(mcidOf(bytes, start, end) ?? around.at(-1))
    else if (name === 'BMC') around.push(around.at(-1))
    else if (name === 'EMC') around.pop()
    else if (showing.has(name)) {
      const mcid = around.at(-1)
      if (mcid !== undefined) shown.add(mcid)
      isMissingGlyphs ||= hasNoGlyph(bytes, start, end)
    }
  }
  return { mcids: shown, isMissingGlyphs }
}

const [opening, closing, zero] = [60, 62, 48]

/** Whether a string in hexadecimal has glyph 0, by which a face says that it has none. */
function hasNoGlyph(bytes: Uint8Array, start: number, end: number): boolean {
  let from = bytes.indexOf(opening, start)
  while (from >= 0 && from < end) {
    const to = bytes.indexOf(closing, from)
    let digits = 0
    let zeros = 0
    for (let at = from + 1; at < to; at++) {
      const byte = bytes[at] ?? 0
      if (byte < zero) continue
      zeros = byte === zero ? zeros + 1 : 0
      digits++
      if (digits % 4 === 0 && zeros >= 4) return true
    }
    from = bytes.indexOf(opening, from + 1)
  }
  return false
}

/** Marked content that has a number, unlike a mere `Span` with the characters of a glyph. */
const mcidOf = (bytes: Uint8Array, start: number, end: number): number | undefined => {
  const found = /\/MCID\s+(\d+)/.exec(latin(bytes, start, end))?.[1]
  return found === undefined ? undefined : Number(found)
}

const isContent = (bytes: Uint8Array, start: number, end: number) =>
  mcidOf(bytes, start, end) !== undefined

function isLost(bytes: Uint8Array, start: number, end: number, known: Known): boolean {
  const mcid = mcidOf(bytes, start, end)
  return mcid !== undefined && !known.isTagged(mcid)
}

function edited(
  bytes: Uint8Array,
  edits: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): Uint8Array {
  const parts: Uint8Array[] = []
  const encoder = new TextEncoder()
  let at = 0
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), encoder.encode(text))
    at = to
  }
  parts.push(bytes.subarray(at))
  return Buffer.concat(parts)
}
