import JSZip from 'jszip'
import { visit } from 'unist-util-visit'
import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** A document of an opened book. */
export interface BookDocument {
  /** Path in the container: `OEBPS/text.xhtml`. */
  readonly path: string
  readonly tree: Root
  readonly ids: ReadonlySet<string>
}

/** An EPUB taken apart for the checks. */
export interface OpenBook {
  readonly entries: ReadonlySet<string>
  readonly package: BookDocument | undefined
  readonly navigation: BookDocument | undefined
  /** The content documents, the navigation document among them. */
  readonly pages: readonly BookDocument[]
  readonly styles: readonly { readonly path: string; readonly css: string }[]
  /** What could not be read, in a message's words. */
  readonly faults: readonly string[]
}

/** Open the bytes of an EPUB; what cannot be read is told in `faults`, never thrown. */
export async function openBook(bytes: Uint8Array): Promise<OpenBook> {
  const faults: string[] = []
  const texts = new Map<string, string>()
  const zip = await JSZip.loadAsync(bytes).catch(() => undefined)
  if (!zip) faults.push('Unexpected bytes, expected a ZIP container')
  const names = Object.values(zip?.files ?? {}).flatMap(entry => (entry.dir ? [] : [entry.name]))
  for (const name of names.filter(name => /\.(css|opf|ncx|xhtml|xml|svg)$/.test(name))) {
    const data = await zip?.file(name)?.async('uint8array')
    const text = data && decoded(data)
    if (text === undefined) faults.push(`Unexpected bytes in ${name}, expected UTF-8`)
    else texts.set(name, text)
  }
  const documents: BookDocument[] = []
  for (const [path, text] of texts) {
    if (path.endsWith('.css')) continue
    const tree = parsed(text)
    if (tree) documents.push({ path, tree, ids: idsOf(tree) })
    else faults.push(`Unexpected markup in ${path}, expected well-formed XML`)
  }
  const pages = documents.filter(document => document.path.endsWith('.xhtml'))
  return {
    entries: new Set(names),
    package: documents.find(document => document.path.endsWith('.opf')),
    navigation: pages.find(page => page.path.endsWith('/toc.xhtml')),
    pages,
    styles: [...texts].flatMap(([path, css]) => (path.endsWith('.css') ? [{ path, css }] : [])),
    faults,
  }
}

/** The elements of a document, in its order, of one name or of any. */
export function elementsOf(tree: Root | Element, name?: string): Element[] {
  const found: Element[] = []
  visit(tree, 'element', element => {
    if (name === undefined || element.name === name) found.push(element)
  })
  return found
}

function decoded(data: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data)
  } catch {
    return undefined
  }
}

function parsed(xml: string): Root | undefined {
  try {
    return fromXml(xml)
  } catch {
    return undefined
  }
}

const idsOf = (tree: Root): ReadonlySet<string> =>
  new Set(elementsOf(tree).flatMap(({ attributes }) => attributes.id ?? []))
