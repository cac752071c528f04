import { EpubCheck } from '@likecoin/epubcheck-ts'
import port from '@likecoin/epubcheck-ts/package.json' with { type: 'json' }
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { fault } from '../../model/fault.ts'
import type { OpenBook } from './epub-book.ts'
import type { Finding } from './epub-rule.ts'
import { formRules, houseRules } from './epub-rules.ts'

/** The version of EPUBCheck's port. */
export const portVersion: string = port.version

/** One thing that is wrong with an EPUB. */
export interface EpubFault {
  readonly level: 'error' | 'warning'
  /** EPUBCheck's id of the message, as its port has it; `own` for a rule of ours. */
  readonly id: string
  /** `Unexpected X, expected Y`. */
  readonly reason: string
  /** The file inside the container, where it is known. */
  readonly path?: string | undefined
  readonly at?: Point | Position | undefined
}

/**
 * Find what is wrong with an EPUB 2 or 3 by whomever: with EPUBCheck's port, then with our own rules
 * for what it does not see. `book` is what the bytes were opened as, `name` the file's, whose ending
 * counts. Nothing is thrown.
 */
export async function faultsOfEpub(
  book: OpenBook,
  bytes: Uint8Array,
  name?: string,
): Promise<EpubFault[]> {
  const ours = [...book.faults, ...formRules.flatMap(rule => rule(book))]
  return [...(await portFaults(bytes, name)), ...ours.map(faultOf)]
}

/**
 * Check an EPUB of our own, opened: as any other, and by the rules of the house. Each finding,
 * warnings too, is an `epub-form` message on the file.
 */
export async function checkEpub(book: OpenBook, bytes: Uint8Array, file: VFile): Promise<void> {
  for (const { reason, path, at } of await faultsOfEpub(book, bytes)) {
    const line = at && ('start' in at ? at.start.line : at.line)
    const place = path ? ` (${[path, line].filter(Boolean).join(':')})` : ''
    fault(file, 'epub-form', `${reason}${place}`)
  }
  for (const rule of houseRules) {
    for (const { what, where, expected } of rule(book))
      fault(file, 'epub-form', `Unexpected ${what} in ${where}, expected ${expected}`)
  }
}

async function portFaults(bytes: Uint8Array, name?: string): Promise<EpubFault[]> {
  const { messages } = await EpubCheck.validate(bytes, {}, name)
  return messages.flatMap(({ id, severity, message, location }): EpubFault[] => {
    if (severity !== 'fatal' && severity !== 'error' && severity !== 'warning') return []
    const { path, line, column } = location ?? {}
    return [
      {
        id,
        level: severity === 'warning' ? 'warning' : 'error',
        reason: reasonOf(id, message),
        path,
        at: line ? { line, column: Math.max(column ?? 1, 1) } : undefined,
      },
    ]
  })
}

/** What findings about no single file name as their place. */
const theBook = 'the book'

/** Word a message of EPUBCheck as ours are, without the list of all that might have stood there. */
export const reasonOf = (id: string, message: string): string => {
  const [said = ''] = message.trim().split(/; expected (?:the element end-tag|attribute|element)/)
  return `Unexpected ${id}, expected none: ${said.replace(/\s+/g, ' ')}`
}

const faultOf = ({ what, where, expected, at }: Finding): EpubFault => ({
  id: 'own',
  level: 'error',
  reason: `Unexpected ${what}, expected ${expected}`,
  path: where === theBook ? undefined : where,
  at,
})
