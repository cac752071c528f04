import { Buffer } from 'node:buffer'
import type { Element } from 'xast'
import type { CoverImage } from '../../model/cover.ts'
import { x } from '../xml.ts'
import { foot, margin, measure, type Side } from './cover-sheet.ts'

/** Where a logo has its room: below the rule, beside the publisher's name. */
const room = { width: 420, height: 130 } as const

/**
 * Place a logo at the foot of the cover, as large as its room lets it be: the picture and its width out.
 * It is an image within the drawing even when it is a drawing itself: its own styles reach no further.
 */
export function coverLogo(
  { mediaType, width, height, data }: CoverImage,
  side: Side,
): { readonly image: Element; readonly width: number } {
  const scale = Math.min(room.width / width, room.height / height)
  const wide = Math.round(width * scale)
  const high = Math.round(height * scale)
  return {
    width: wide,
    image: x('image', {
      x: `${side === 'left' ? margin : margin + measure - wide}`,
      y: `${foot - high + 10}`,
      width: `${wide}`,
      height: `${high}`,
      'xlink:href': `data:${mediaType};base64,${Buffer.from(data).toString('base64')}`,
    }),
  }
}
