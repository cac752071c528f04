import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { type KindleRule, openKindleBook } from './kindle-book.ts'
import { kindleFileRules } from './kindle-files.ts'
import { kindleImageRules } from './kindle-images.ts'
import { kindleMarkupRules } from './kindle-markup.ts'

/** What Amazon documents of its converter's limits; docs/epub.md names the pages. */
export const kindleRules: readonly KindleRule[] = [
  ...kindleFileRules,
  ...kindleImageRules,
  ...kindleMarkupRules,
]

/**
 * Check the bytes of an EPUB by what Amazon's converter is documented to take; the converter itself
 * runs on no server. Each finding is an `epub-kindle` message on the file, with a hint.
 */
export async function checkKindle(bytes: Uint8Array, file: VFile): Promise<void> {
  const book = await openKindleBook(bytes)
  for (const rule of kindleRules) {
    for (const { what, where, expected, hint } of rule(book))
      fault(file, 'epub-kindle', `Unexpected ${what} in ${where}, expected ${expected}`, { hint })
  }
}
