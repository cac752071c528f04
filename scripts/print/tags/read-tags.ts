import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { type Cell, type Kid, type Tag, tag } from './tag.ts'

/**
 * Read the tag tree that the browser wrote; `undefined` when there is none. Source: ISO 32000-1,
 * 14.7.2 and 14.8.5.
 */
export function readTags(pdf: PDFDocument): Tag | undefined {
  const tree = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  const top = tree instanceof PDFDict ? tree.lookup(PDFName.of('K')) : undefined
  const first = top instanceof PDFArray ? top.lookup(0) : top
  return first instanceof PDFDict ? readTag(first, undefined) : undefined
}

function readTag(element: PDFDict, above: PDFRef | undefined): Tag {
  const own = element.get(PDFName.of('Pg'))
  const page = own instanceof PDFRef ? own : above
  const read = tag(nameOf(element.get(PDFName.of('S'))) ?? 'NonStruct', readKids(element, page), {
    lang: textOf(element.lookup(PDFName.of('Lang'))),
    alt: textOf(element.lookup(PDFName.of('Alt'))),
    id: textOf(element.lookup(PDFName.of('ID'))),
  })
  readAttributes(element, read)
  return read
}

function readKids(element: PDFDict, page: PDFRef | undefined): Kid[] {
  const value = element.lookup(PDFName.of('K'))
  const entries = value instanceof PDFArray ? value.asArray() : value ? [value] : []
  return entries.flatMap((entry): Kid[] => {
    const kid = entry instanceof PDFRef ? element.context.lookup(entry) : entry
    if (kid instanceof PDFNumber)
      return page ? [{ type: 'content', page, mcid: kid.asNumber() }] : []
    if (!(kid instanceof PDFDict)) return []
    if (kid.has(PDFName.of('S'))) return [readTag(kid, page)]
    const own = kid.get(PDFName.of('Pg'))
    const at = own instanceof PDFRef ? own : page
    const object = kid.get(PDFName.of('Obj'))
    if (!at) return []
    if (object instanceof PDFRef) return [{ type: 'annotation', page: at, object }]
    const mcid = kid.lookup(PDFName.of('MCID'))
    const stream = kid.get(PDFName.of('Stm'))
    if (!(mcid instanceof PDFNumber)) return []
    const content = { type: 'content', page: at, mcid: mcid.asNumber() } as const
    return [stream instanceof PDFRef ? { ...content, stream } : content]
  })
}

/** A cell's attributes are read; others are kept as they are. */
function readAttributes(element: PDFDict, into: Tag) {
  const value = element.lookup(PDFName.of('A'))
  const list = value instanceof PDFArray ? value.asArray() : value ? [value] : []
  let cell: Cell = { rowSpan: 1, colSpan: 1, headers: [] }
  for (const one of list) {
    const attribute = one instanceof PDFRef ? element.context.lookup(one) : one
    if (!(attribute instanceof PDFDict)) continue
    if (nameOf(attribute.get(PDFName.of('O'))) !== 'Table') {
      into.attributes.push(attribute)
      continue
    }
    const scope = nameOf(attribute.get(PDFName.of('Scope')))
    const headers = attribute.lookup(PDFName.of('Headers'))
    cell = {
      ...cell,
      ...(scope === 'Row' || scope === 'Column' ? { scope } : {}),
      rowSpan: numberOf(attribute, 'RowSpan') ?? cell.rowSpan,
      colSpan: numberOf(attribute, 'ColSpan') ?? cell.colSpan,
      headers:
        headers instanceof PDFArray
          ? headers.asArray().flatMap(header => textOf(header) ?? [])
          : cell.headers,
    }
  }
  if (into.role === 'TH' || into.role === 'TD') into.cell = cell
}

function numberOf(dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

const nameOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined

const textOf = (value: PDFObject | undefined): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
