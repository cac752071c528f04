import type { Asset } from '../../model/document.ts'

/**
 * Whether an image may let what is behind it through, by its bytes: PNG with an alpha channel or a
 * `tRNS` chunk, GIF or WebP with a transparent colour; a drawing as a file has no ground of its own.
 */
export function isTransparent({ mediaType, data }: Pick<Asset, 'mediaType' | 'data'>): boolean {
  const letters = (from: number, to: number) => String.fromCharCode(...data.subarray(from, to))
  const bit = (at: number, mask: number) => ((data[at] ?? 0) & mask) !== 0
  switch (mediaType) {
    case 'image/svg+xml':
      return true
    case 'image/png':
      // PNG (3rd edition) §11.2.1: the colour types 4 and 6 have alpha.
      return data[25] === 4 || data[25] === 6 || hasChunk(data, 'tRNS')
    case 'image/gif':
      // GIF89a §23: the Graphic Control Extension, and its Transparent Color Flag.
      return data.some((byte, at) => byte === 0x21 && data[at + 1] === 0xf9 && bit(at + 3, 1))
    case 'image/webp':
      // RFC 9649 §2.7 (extended) and §3.4 (lossless); the lossy form has no alpha.
      return letters(12, 16) === 'VP8X'
        ? bit(20, 0x10)
        : letters(12, 16) === 'VP8L' && bit(24, 0x10)
    default:
      return false
  }
}

/** Whether a PNG has a chunk of this name before its picture. */
function hasChunk(png: Uint8Array, name: string): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = 8; at + 8 <= png.length; at += 12 + view.getUint32(at)) {
    const chunk = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (chunk === name) return true
    if (chunk === 'IDAT') return false
  }
  return false
}
