import JSZip from 'jszip'
import { keepBook } from '../fixtures/keep-book.ts'
import type { StyledDocument } from '../model/document.ts'
import { type EpubParts, toEpub } from './to-epub.ts'

/** Make a book without faces for a test and open it: its entries as text, by name. */
export const opened = (document: StyledDocument): Promise<ReadonlyMap<string, string>> =>
  openedWith(document, {})

/** The same of a book with some parts besides; one whose images are none is not `sound`. */
export async function openedWith(
  document: StyledDocument,
  parts: Partial<EpubParts>,
  sound = true,
): Promise<ReadonlyMap<string, string>> {
  const plain = { css: '', faces: [], coverFaces: [] }
  const bytes = await toEpub(document, { ...plain, ...parts })
  if (sound) keepBook('opened', bytes)
  const zip = await JSZip.loadAsync(bytes)
  const texts = Object.values(zip.files).map(
    async entry => [entry.name.replace(/^OEBPS\//, ''), await entry.async('string')] as const,
  )
  return new Map(await Promise.all(texts))
}

/** The body of a book's text, as XHTML, for a text in HTML. */
export const bodyOf = (book: ReadonlyMap<string, string>, file = 'text.xhtml'): string =>
  book.get(file)?.replace(/^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/g, '') ?? ''
