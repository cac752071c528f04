import { deflateSync, inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib'
import { markArtefacts } from './mark-artefacts.ts'
import { type Extent, type Reading, readStream } from './read-stream.ts'
import { type Content, type Tag, walk } from './tag.ts'

/** Of compression: more costs far more time than it saves bytes. */
const level = 4

/** A content stream: of a page, or of a form that has tags of its own. */
interface Stream {
  readonly ref: PDFRef
  /** The page, or the form itself, whose marked content it has. */
  readonly holder: PDFRef
  readonly resources: PDFDict | undefined
  readonly dict: PDFDict
  readonly bytes: Uint8Array
  readonly reading: Reading
}

/** The content streams of a PDF, opened. */
export interface Contents {
  /** Whether a piece of content has glyphs or an image, and not only rules and backgrounds. */
  shows(content: Content): boolean
  /** Where the lines of a piece of content stand; `undefined` when it has none. */
  extentOf(content: Content): Extent | undefined
  /** Whether a sign was set for which its face has no glyph. */
  readonly isMissingGlyphs: boolean
  /** Mark in every stream what no tag is of as an artefact. Changes the PDF. */
  finish(root: Tag): void
}

/** Open the content streams of a PDF. Source: ISO 14289-1, 7.1. */
export function openContents(pdf: PDFDocument): Contents {
  const streams = streamsOf(pdf)
  const byHolder = Map.groupBy(streams, ({ holder }) => holder)
  return {
    shows({ page, stream, mcid }) {
      return (byHolder.get(stream ?? page) ?? []).some(({ reading }) => reading.shown.has(mcid))
    },
    extentOf({ page, stream, mcid }) {
      const readings = (byHolder.get(stream ?? page) ?? []).map(({ reading }) => reading)
      return readings.find(({ extents }) => extents.has(mcid))?.extents.get(mcid)
    },
    isMissingGlyphs: streams.some(({ reading }) => reading.isMissingGlyphs),
    finish(root) {
      const tagged = taggedIn(root)
      for (const stream of streams) finishStream(pdf, stream, tagged.get(stream.holder))
      // Readers go from link to link in the order of the tags.
      for (const { node } of pdf.getPages()) node.set(PDFName.of('Tabs'), PDFName.of('S'))
    },
  }
}

function streamsOf(pdf: PDFDocument): Stream[] {
  const { context } = pdf
  const open = (ref: PDFRef, holder: PDFRef, resources: PDFDict | undefined): Stream[] => {
    const stream = context.lookup(ref)
    if (!(stream instanceof PDFRawStream)) return []
    const { dict, contents } = stream
    const filter = dict.lookup(PDFName.of('Filter'))
    if (filter && filter !== PDFName.of('FlateDecode')) return []
    const bytes = filter ? inflateSync(contents) : contents
    return [{ ref, holder, resources, dict, bytes, reading: readStream(bytes) }]
  }
  const ofPages = pdf.getPages().flatMap(({ node, ref: page }) => {
    const resources = node.Resources()
    return refsIn(node.get(PDFName.of('Contents')), pdf).flatMap(ref => open(ref, page, resources))
  })
  const ofForms = context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    if (!(object instanceof PDFRawStream && isMarked(object))) return []
    const resources = object.dict.lookup(PDFName.of('Resources'))
    return open(ref, ref, resources instanceof PDFDict ? resources : undefined)
  })
  return [...ofPages, ...ofForms]
}

function refsIn(entry: PDFObject | undefined, pdf: PDFDocument): PDFRef[] {
  const value = pdf.context.lookup(entry)
  const list = value instanceof PDFArray ? value.asArray() : [entry]
  return list.filter((one): one is PDFRef => one instanceof PDFRef)
}

function taggedIn(root: Tag): Map<PDFRef, Set<number>> {
  const tagged = new Map<PDFRef, Set<number>>()
  walk(root, ({ kids }) => {
    for (const kid of kids) {
      if (kid.type !== 'content') continue
      const holder = kid.stream ?? kid.page
      tagged.set(holder, (tagged.get(holder) ?? new Set()).add(kid.mcid))
    }
  })
  return tagged
}

function finishStream(
  { context }: PDFDocument,
  { ref, dict, bytes, resources, reading }: Stream,
  mcids: ReadonlySet<number> | undefined,
) {
  const forms = resources?.lookup(PDFName.of('XObject'))
  const mended = markArtefacts(bytes, reading.untagged, {
    isTagged: mcid => mcids?.has(mcid) ?? false,
    isMarked: name => {
      const form = forms instanceof PDFDict ? forms.lookup(PDFName.of(name)) : undefined
      return form instanceof PDFRawStream && isMarked(form)
    },
  })
  if (!mended) return
  const data = deflateSync(mended, { level })
  dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'))
  dict.set(PDFName.of('Length'), PDFNumber.of(data.length))
  context.assign(ref, PDFRawStream.of(dict, data))
}

/** A form whose content has tags. */
const isMarked = ({ dict }: PDFRawStream): boolean => dict.has(PDFName.of('StructParents'))
