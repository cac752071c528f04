/** A tag of a profile: its signature and data. */
export type ProfileTag = readonly [string, Buffer]

/**
 * Lay out an ICC profile of a display with RGB colours; data that several tags share is written once.
 * Source: ICC.1:2010 (version 4.3), 7.
 */
export function profileOf(tags: readonly ProfileTag[]): Uint8Array {
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length)
  const parts: Buffer[] = []
  const places = new Map<Buffer, number>()
  let end = 128 + table.length
  for (const [index, [signature, data]] of tags.entries()) {
    let place = places.get(data)
    if (place === undefined) {
      place = end
      places.set(data, place)
      // Each begins at a multiple of four.
      const padded = Buffer.concat([data], Math.ceil(data.length / 4) * 4)
      parts.push(padded)
      end += padded.length
    }
    table.write(signature, 4 + 12 * index, 'latin1')
    table.writeUInt32BE(place, 8 + 12 * index)
    table.writeUInt32BE(data.length, 12 + 12 * index)
  }
  return Buffer.concat([headerOf(end), table, ...parts])
}

function headerOf(size: number): Buffer {
  const header = Buffer.alloc(128)
  header.writeUInt32BE(size)
  header.writeUInt32BE(0x04300000, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  // The date of IEC 61966-2-1: every file that we make has the same profile.
  for (const [index, value] of [1999, 10, 18, 0, 0, 0].entries())
    header.writeUInt16BE(value, 24 + 2 * index)
  header.write('acsp', 36, 'latin1')
  fixed([0.9642, 1, 0.8249]).copy(header, 68)
  return header
}

/** Text in English. Source: 10.13, multiLocalizedUnicodeType. */
export function localized(text: string): Buffer {
  const head = Buffer.alloc(28)
  head.write('mluc', 'latin1')
  for (const [index, value] of [1, 12].entries()) head.writeUInt32BE(value, 8 + 4 * index)
  head.write('enUS', 16, 'latin1')
  head.writeUInt32BE(2 * text.length, 20)
  head.writeUInt32BE(28, 24)
  return Buffer.concat([head, Buffer.from(text, 'utf16le').swap16()])
}

/** A colour. Source: 10.27, XYZType. */
export const xyz = (color: readonly number[]): Buffer => typed('XYZ ', fixed(color))

/** Numbers. Source: 10.18, s15Fixed16ArrayType. */
export const numbers = (values: readonly number[]): Buffer => typed('sf32', fixed(values))

/** A curve that is straight at its foot. Source: 10.16, parametricCurveType, function type 3. */
export function parametric(values: readonly number[]): Buffer {
  const kind = Buffer.from([0, 3, 0, 0])
  return typed('para', Buffer.concat([kind, fixed(values)]))
}

const typed = (signature: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${signature}\0\0\0\0`, 'latin1'), data])

function fixed(values: readonly number[]): Buffer {
  const data = Buffer.alloc(4 * values.length)
  for (const [index, value] of values.entries())
    data.writeInt32BE(Math.round(value * 65536), 4 * index)
  return data
}
