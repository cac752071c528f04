/** Count the pictures in a GIF, of which an animation has several (GIF89a §20). Other bytes have none. */
export function framesOfGif(data: Uint8Array): number {
  if (latin(data, 0, 3) !== 'GIF') return 0
  const tableAt = (at: number, flags: number) =>
    at + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  let at = tableAt(13, data[10] ?? 0)
  let frames = 0
  while (at < data.length) {
    const block = data[at]
    if (block === 0x21) at = subBlocksEnd(data, at + 2)
    else if (block === 0x2c) {
      frames += 1
      // After the picture's own table of colours comes one byte: the size of its codes.
      at = subBlocksEnd(data, tableAt(at + 10, data[at + 9] ?? 0) + 1)
    } else break
  }
  return frames
}

/** Data come in blocks that begin with their length, up to an empty one (GIF89a §15). */
function subBlocksEnd(data: Uint8Array, start: number): number {
  let at = start
  while (at < data.length && data[at] !== 0) at += (data[at] ?? 0) + 1
  return at + 1
}

/** Count the colour components of a JPEG: 1 is grey, 3 are RGB, 4 CMYK (ITU-T T.81 §B.2.2). */
export function componentsOfJpeg(data: Uint8Array): number | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data[0] !== 0xff || data[1] !== 0xd8) return undefined
  for (let at = 2; at + 9 < data.length && data[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = data[at + 1] ?? 0
    // Start of frame: C0 to CF, but for the tables (C4, CC) and a reserved one (C8).
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return data[at + 9]
  }
  return undefined
}

const latin = (data: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...data.subarray(from, to))
