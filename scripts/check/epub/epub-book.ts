import JSZip from 'jszip'
import { visit } from 'unist-util-visit'
import type { Element, Root } from 'xast'
import { parsedXml, type Unread } from './epub-xml.ts'

/** A document of an opened book. */
export interface BookDocument {
  /** Path in the container: `OEBPS/text.xhtml`. */
  readonly path: string
  readonly tree: Root
  readonly ids: ReadonlySet<string>
}

/** A file that the package document lists. */
export interface BookItem {
  /** Path in the container. */
  readonly path: string
  readonly mediaType: string
  /** The words of `properties`: `nav`, `cover-image`. */
  readonly properties: readonly string[]
}

/** An EPUB taken apart for the checks, by whomever it was made. */
export interface OpenBook {
  /** The paths of all files. */
  readonly entries: ReadonlySet<string>
  /** Their bytes. */
  readonly data: ReadonlyMap<string, Uint8Array>
  /** What XML documents say of their encoding, by path. */
  readonly encodings: ReadonlyMap<string, string>
  readonly package: BookDocument | undefined
  /** The version that the package states: `3.0`, `2.0`; empty when it states none. */
  readonly version: string
  readonly items: readonly BookItem[]
  /** The navigation document of EPUB 3. */
  readonly navigation: BookDocument | undefined
  /** The contents of EPUB 2, which a book of EPUB 3 may have besides. */
  readonly ncx: BookDocument | undefined
  /** The XHTML documents, the navigation document among them. */
  readonly pages: readonly BookDocument[]
  readonly drawings: readonly BookDocument[]
  readonly styles: readonly { readonly path: string; readonly css: string }[]
  /** What could not be read. */
  readonly faults: readonly Unread[]
}

/**
 * Open the bytes of an EPUB: the package document that META-INF/container.xml names, and what its
 * manifest lists, in whatever folders. What cannot be read is told in `faults`, never thrown.
 */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  const faults: Unread[] = []
  const files = await filesOf(bytes)
  if (!files) faults.push({ what: 'bytes', where: 'the book', expected: 'a ZIP container, whole' })
  const encodings = new Map<string, string>()
  const opened = new Map<string, BookDocument | undefined>()
  const open = (path: string): BookDocument | undefined => {
    const data = files?.get(path)
    if (!data || opened.has(path)) return opened.get(path)
    const { encoding, tree, unread } = parsedXml(data, path)
    if (encoding) encodings.set(path, encoding)
    if (unread) faults.push(unread)
    const document = tree && { path, tree, ids: idsOf(tree) }
    opened.set(path, document)
    return document
  }
  const rootfile = elementsIn(open('META-INF/container.xml'), 'rootfile')[0]
  const opf = open(rootfile?.attributes['full-path'] ?? '')
  open('META-INF/encryption.xml')
  const items = opf ? itemsOf(opf) : []
  const ofType = (type: RegExp): BookDocument[] =>
    items.flatMap(({ path, mediaType }) => (type.test(mediaType) ? (open(path) ?? []) : []))
  const pages = ofType(/^application\/xhtml\+xml$/)
  return {
    entries: new Set(files?.keys()),
    data: files ?? new Map(),
    encodings,
    package: opf,
    version: elementsIn(opf, 'package')[0]?.attributes.version ?? '',
    items,
    navigation: pages.find(({ path }) =>
      items.some(item => item.path === path && item.properties.includes('nav')),
    ),
    ncx: ofType(/^application\/x-dtbncx\+xml$/)[0],
    pages: [...new Set(pages)],
    drawings: ofType(/^image\/svg\+xml$/),
    styles: items.flatMap(({ path, mediaType }) => {
      const data = mediaType === 'text/css' ? files?.get(path) : undefined
      return data ? [{ path, css: new TextDecoder().decode(data) }] : []
    }),
    faults,
  }
}

/** The elements of a document, in its order, of one name or of any; without a prefix of their own. */
export function elementsOf(tree: Root | Element, name?: string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', element => {
    if (name === undefined || element.name === name) found.push(element)
  })
  return found
}

/** Find the path that an address leads to from a file; undefined when it leaves the book. */
export function pathFrom(base: string, address: string): string | undefined {
  const url = URL.parse(address, new URL(base, 'book:/'))
  return url?.protocol === 'book:' ? unescaped(url.pathname.slice(1)) : undefined
}

/** Undo percent signs; what is no such escape stays. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function filesOf(bytes: Uint8Array): Promise<Map<string, Uint8Array> | undefined> {
  try {
    const zip = await JSZip.loadAsync(bytes)
    const entries = Object.values(zip.files).filter(entry => !entry.dir)
    const read = entries.map(async entry => [entry.name, await entry.async('uint8array')] as const)
    return new Map(await Promise.all(read))
  } catch {
    return undefined
  }
}

/** The manifest's items; the package may write its elements with a prefix (`opf:item`). */
const itemsOf = (opf: BookDocument): BookItem[] =>
  elementsIn(opf, 'item').flatMap(({ attributes }) => {
    const path = pathFrom(opf.path, attributes.href ?? '')
    if (path === undefined) return []
    return [
      {
        path,
        mediaType: attributes['media-type'] ?? '',
        properties: attributes.properties?.split(/\s+/) ?? [],
      },
    ]
  })

/** The elements of a name in a document that may be missing, with a prefix or without. */
const elementsIn = (document: BookDocument | undefined, name: string): Element[] =>
  document ? elementsOf(document.tree).filter(found => found.name.replace(/^.*:/, '') === name) : []

const idsOf = (tree: Root): ReadonlySet<string> =>
  new Set(elementsOf(tree).flatMap(({ attributes }) => attributes.id ?? []))
