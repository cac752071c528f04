import type { LabelSet } from '../../labels/label-set.ts'
import type { Face, StyledDocument } from '../../model/document.ts'
import type { BookFile } from '../assembler.ts'
import { xmlDocument } from '../xml.ts'
import { coverDrawing } from './cover.ts'
import { rasterise } from './rasterise.ts'

/**
 * Width of the PNG in pixels: the least that Apple Books takes. A page shows the drawing; every further pixel
 * costs each build time.
 */
const width = 1400

/** The files of the cover. Shops and libraries take pixels alone; a page is sharper as a drawing. */
export interface BookCover {
  readonly image: BookFile & { readonly mediaType: string }
  readonly vector?: BookFile
}

/**
 * Make the cover's files: a drawing and the same as PNG. A cover of one's own is taken byte for byte; if
 * it is a drawing, a PNG is made of it.
 */
export function bookCover(
  document: StyledDocument,
  faces: readonly Face[],
  labels: LabelSet,
): BookCover {
  const { own } = document.cover
  if (!own) return fromDrawing(xmlDocument(coverDrawing(document, faces, labels)))
  if (own.mediaType === 'image/svg+xml') return fromDrawing(own.data)
  const path = own.mediaType === 'image/jpeg' ? 'cover.jpg' : 'cover.png'
  return { image: { path, mediaType: own.mediaType, data: own.data } }
}

const fromDrawing = (data: string | Uint8Array): BookCover => ({
  image: { path: 'cover.png', mediaType: 'image/png', data: rasterise(data, width) },
  vector: { path: 'cover.svg', data },
})
