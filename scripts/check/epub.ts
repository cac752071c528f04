import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { VFile } from 'vfile'
import { fault } from '../model/fault.ts'
import { openBook } from './epub-book.ts'
import { epubRules } from './epub-rules.ts'

/**
 * Check the bytes of an EPUB: with EPUBCheck's port, then with our own rules for what it does not
 * see (`epub-rules.ts`). Each finding, warnings too, is an `epub-form` message on the file.
 */
export async function checkEpub(bytes: Uint8Array, file: VFile): Promise<void> {
  const { messages } = await EpubCheck.validate(bytes, { version: '3.3' })
  for (const { id, severity, message, location } of messages) {
    if (severity !== 'fatal' && severity !== 'error' && severity !== 'warning') continue
    const place = location ? [location.path, location.line].filter(Boolean).join(':') : 'the book'
    fault(file, 'epub-form', `Unexpected ${id} in ${place}, expected none: ${message}`)
  }
  const book = await openBook(bytes)
  for (const reason of book.faults) fault(file, 'epub-form', reason)
  for (const rule of epubRules) {
    for (const { what, where, expected } of rule(book))
      fault(file, 'epub-form', `Unexpected ${what} in ${where}, expected ${expected}`)
  }
}
