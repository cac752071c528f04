import type { Point } from 'unist'
import type { Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** A document that could not be read, as a finding. */
export interface Unread {
  readonly what: string
  readonly where: string
  readonly expected: string
  readonly at?: Point
}

/** What came of reading an XML document. */
export interface ReadXml {
  /** What it says of its encoding. */
  readonly encoding?: string | undefined
  readonly tree?: Root
  readonly unread?: Unread
}

/**
 * Read the bytes of an XML document at a path. A document that declares entities of its own may be
 * sound and is not read: the parser knows none. Those of XHTML 1.1, which a book of EPUB 2 may use,
 * stand for spaces.
 */
export function parsedXml(data: Uint8Array, path: string): ReadXml {
  const source = decoded(data)
  if (source === undefined) return { unread: { what: 'bytes', where: path, expected: 'UTF-8' } }
  const doctype = /<!DOCTYPE[^>[]*(\[)?/.exec(source)
  const encoding = /^\ufeff?<\?xml[^>]*?encoding\s*=\s*["']([^"']*)/.exec(source)?.[1]
  if (doctype?.[1]) return { encoding }
  try {
    const old = doctype?.[0].includes('PUBLIC') === true
    return { encoding, tree: fromXml(old ? source.replace(namedEntity, ' ') : source) }
  } catch (error) {
    const at = pointOf(error)
    const unread = { what: 'markup', where: path, expected: 'well-formed XML', ...(at && { at }) }
    return { encoding, unread }
  }
}

const namedEntity = /&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z]\w*;/g

/** UTF-8 or UTF-16, by its mark (XML 1.0 §4.3.3). */
function decoded(data: Uint8Array): string | undefined {
  const [first, second] = data
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(data)
  } catch {
    return undefined
  }
}

function pointOf(error: unknown): Point | undefined {
  if (!(error instanceof Error && 'line' in error && 'column' in error)) return undefined
  const { line, column } = error
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined
}
