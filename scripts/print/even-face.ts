/** Tables that say where each letter of a vertical line begins. */
const dropped = new Set(['vhea', 'vmtx'])

/**
 * Let the letters of a vertical line stand evenly, whatever their size on the screen: TrueType in and out.
 * Where a face has measures of its own for such lines, the browser adds them to outlines whose bounds it
 * has rounded up to whole pixels, and letters stand up to a pixel too high. Without them it takes all
 * from the head of the horizontal measures, which is made to tell the square of a letter.
 * Source: OpenType 1.9.1, font file, hhea, OS/2 (sTypoAscender and sTypoDescender of a CJK font).
 */
export function evenFace(data: Uint8Array): Uint8Array {
  const font = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const records = Array.from({ length: font.getUint16(4) }, (_, index) => {
    const at = headLength + index * recordLength
    const tag = String.fromCharCode(...data.subarray(at, at + 4))
    const [start, length] = [font.getUint32(at + 8), font.getUint32(at + 12)]
    return { at, tag, table: new Uint8Array(data.subarray(start, start + length)) }
  })
  const tableOf = (tag: string) => {
    const table = records.find(record => record.tag === tag)?.table
    return table && new DataView(table.buffer)
  }
  const [square, head] = [tableOf('OS/2'), tableOf('hhea')]
  if (!square || !head) return data
  for (const [to, from] of [[4, 68] as const, [6, 70] as const])
    head.setInt16(to, square.getInt16(from))
  const kept = records.filter(({ tag }) => !dropped.has(tag))
  return joined(data, kept)
}

const headLength = 12
const recordLength = 16
const padded = (length: number) => Math.ceil(length / 4) * 4

/** Write tables as a font, with the head and the records of another, but for numbers and places. */
function joined(
  font: Uint8Array,
  tables: readonly { readonly at: number; readonly table: Uint8Array }[],
): Uint8Array {
  const start = headLength + tables.length * recordLength
  const size = tables.reduce((sum, { table }) => sum + padded(table.length), start)
  const out = new Uint8Array(size)
  const view = new DataView(out.buffer)
  out.set(font.subarray(0, headLength))
  view.setUint16(4, tables.length)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  view.setUint16(6, power * recordLength)
  view.setUint16(8, Math.log2(power))
  view.setUint16(10, (tables.length - power) * recordLength)
  let place = start
  for (const [index, { at, table }] of tables.entries()) {
    const record = headLength + index * recordLength
    out.set(font.subarray(at, at + recordLength), record)
    out.set(table, place)
    view.setUint32(record + 4, sumOf(view, place, padded(table.length)))
    view.setUint32(record + 8, place)
    place += padded(table.length)
  }
  return out
}

function sumOf(view: DataView, start: number, length: number): number {
  let sum = 0
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
