import JSZip from 'jszip'
import type { StyledDocument } from '../model/document.ts'
import { toEpub } from './to-epub.ts'

/** Make a book without faces for a test and open it: its entries as text, by name. */
export async function opened(document: StyledDocument): Promise<ReadonlyMap<string, string>> {
  const zip = await JSZip.loadAsync(await toEpub(document, { css: '', faces: [], coverFaces: [] }))
  const texts = Object.values(zip.files).map(
    async entry => [entry.name.replace(/^OEBPS\//, ''), await entry.async('string')] as const,
  )
  return new Map(await Promise.all(texts))
}

/** The body of a book's text, as XHTML, for a text in HTML. */
export const bodyOf = (book: ReadonlyMap<string, string>, file = 'text.xhtml'): string =>
  book.get(file)?.replace(/^[\s\S]*?<body[^>]*>|<\/body>[\s\S]*$/g, '') ?? ''
