import type { VFile } from 'vfile'
import { fault } from '../../model/fault.ts'
import type { OpenBook } from '../epub/epub-book.ts'
import { type KindleRule, kindleBookOf } from './kindle-book.ts'
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
 * Check an EPUB of our own, opened, of so many bytes, by what Amazon's converter is documented to take;
 * the converter itself runs on no server. Each finding is an `epub-kindle` message on the file, with a hint.
 */
export function checkKindle(book: OpenBook, bytes: number, file: VFile): void {
  const opened = kindleBookOf(book, bytes)
  for (const rule of kindleRules) {
    for (const { what, where, expected, hint } of rule(opened))
      fault(file, 'epub-kindle', `Unexpected ${what} in ${where}, expected ${expected}`, { hint })
  }
}
