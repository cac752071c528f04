import { imageSize } from 'image-size'
import type { BookItem, OpenBook } from '../epub/epub-book.ts'
import type { Finding } from '../epub/epub-rule.ts'

/** An image, with what its bytes say. */
export interface ListedImage extends BookItem {
  readonly data: Uint8Array
  /** Pixels; missing of a drawing, and of what cannot be read. */
  readonly width?: number
  readonly height?: number
}

/** An EPUB taken apart for those checks that need more than its texts. */
export interface KindleBook extends OpenBook {
  /** Bytes of the whole container. */
  readonly bytes: number
  readonly files: readonly BookItem[]
  readonly images: readonly ListedImage[]
}

/** What Amazon's converter would stumble over, and what can be done about it. */
export interface KindleFinding extends Finding {
  readonly hint: string
}

/** A rule about what Amazon's converter takes. */
export type KindleRule = (book: KindleBook) => readonly KindleFinding[]

/** Look at an opened book of so many bytes as Amazon's converter would. */
export const kindleBookOf = (book: OpenBook, bytes: number): KindleBook => ({
  ...book,
  bytes,
  files: book.items,
  images: book.items.flatMap(item => {
    const data = item.mediaType.startsWith('image/') ? book.data.get(item.path) : undefined
    return data ? [{ ...item, data, ...pixelsOf(item, data) }] : []
  }),
})

/** A drawing has no pixels. */
function pixelsOf({ mediaType }: BookItem, data: Uint8Array) {
  if (mediaType === 'image/svg+xml') return {}
  try {
    const { width, height } = imageSize(data)
    return { width, height }
  } catch {
    return {}
  }
}
