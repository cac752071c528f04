import { Buffer } from 'node:buffer'
import type { Asset } from '../../model/document.ts'

/**
 * Tell whether an image moves: a GIF of several pictures, an animated PNG or WebP. It is told by the marks
 * that only such files hold; a false alarm costs an “unknown”.
 * Source: GIF89a §23 (graphic control extension); PNG, third edition, §11.3.6 (acTL); RFC 9649 §2.7.1 (ANIM).
 */
export function isAnimated({ mediaType, data }: Asset): boolean {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  switch (mediaType) {
    case 'image/gif': {
      const control = Buffer.of(0x21, 0xf9, 0x04)
      const first = bytes.indexOf(control)
      return first !== -1 && bytes.indexOf(control, first + 1) !== -1
    }
    case 'image/png': {
      const at = bytes.indexOf('acTL')
      return at !== -1 && at < bytes.indexOf('IDAT')
    }
    case 'image/webp':
      return bytes.subarray(0, 64).includes('ANIM')
    default:
      return false
  }
}
