import { imageSize } from 'image-size'
import JSZip from 'jszip'
import { elementsOf, type OpenBook, openBook } from './epub-book.ts'
import type { Finding } from './epub-rule.ts'

/** A file that the package document lists. */
export interface ListedFile {
  /** Path in the container: `OEBPS/images/ties.png`. */
  readonly path: string
  readonly mediaType: string
  /** The manifest's properties: `cover-image`, `nav`. */
  readonly properties: readonly string[]
}

/** An image, with what its bytes say. */
export interface ListedImage extends ListedFile {
  readonly data: Uint8Array
  /** Pixels; missing of a drawing, and of what cannot be read. */
  readonly width?: number
  readonly height?: number
}

/** An EPUB taken apart for those checks that need more than its texts. */
export interface KindleBook extends OpenBook {
  /** Bytes of the whole container. */
  readonly bytes: number
  readonly files: readonly ListedFile[]
  readonly images: readonly ListedImage[]
}

/** What Amazon's converter would stumble over, and what can be done about it. */
export interface KindleFinding extends Finding {
  readonly hint: string
}

/** A rule about what Amazon's converter takes. */
export type KindleRule = (book: KindleBook) => readonly KindleFinding[]

/** Open the bytes of an EPUB with its images; what cannot be read is left out, never thrown. */
export async function openKindleBook(bytes: Uint8Array): Promise<KindleBook> {
  const book = await openBook(bytes)
  const files = listedIn(book)
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined)
  const images: ListedImage[] = []
  for (const file of files.filter(({ mediaType }) => mediaType.startsWith('image/'))) {
    const data = await zip?.file(file.path)?.async('uint8array')
    if (data) images.push({ ...file, data, ...pixelsOf(file, data) })
  }
  return { ...book, bytes: bytes.length, files, images }
}

function listedIn({ package: opf }: OpenBook): ListedFile[] {
  if (!opf) return []
  const base = new URL(opf.path, 'book:/')
  return elementsOf(opf.tree, 'item').flatMap(({ attributes }) => {
    const url = URL.parse(attributes.href ?? '', base)
    if (url?.protocol !== 'book:') return []
    return {
      path: decoded(url.pathname).slice(1),
      mediaType: attributes['media-type'] ?? '',
      properties: (attributes.properties ?? '').split(/\s+/),
    }
  })
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A drawing has no pixels. */
function pixelsOf({ mediaType }: ListedFile, data: Uint8Array) {
  if (mediaType === 'image/svg+xml') return {}
  try {
    const { width, height } = imageSize(data)
    return { width, height }
  } catch {
    return {}
  }
}
