import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/** Far beyond any paper, in points. */
const far = 100_000

/**
 * Spread a PDF out, so that PDF.js reads all of its glyphs: it passes over those beside the paper,
 * and knows none of the streams that only annotations and patterns draw. Pages are made vast, and
 * one is added that draws those streams. Bytes in and out; throws when they are no PDF.
 */
export async function spreadPdf(data: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(data, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  })
  const drawn = new Set<PDFRef>()
  for (const page of pdf.getPages()) {
    for (const ref of xObjectsOf(page.node)) drawn.add(ref)
    page.node.delete(PDFName.of('CropBox'))
    page.setMediaBox(-far, -far, 2 * far, 2 * far)
  }
  const others = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) =>
      object instanceof PDFRawStream && !drawn.has(ref) && isDrawing(object.dict) ? [object] : [],
    )
  if (others.length > 0) addPageOf(pdf, others)
  return pdf.save({
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
    updateFieldAppearances: false,
    useObjectStreams: false,
  })
}

function addPageOf(pdf: PDFDocument, streams: readonly PDFRawStream[]) {
  const page = pdf.addPage()
  const calls = streams.map((stream, index) => {
    const form = stream.dict.clone()
    form.set(PDFName.of('Subtype'), PDFName.of('Form'))
    const name = PDFName.of(`Other${index}`)
    page.node.setXObject(name, pdf.context.register(PDFRawStream.of(form, stream.contents)))
    return `${name} Do`
  })
  const content = pdf.context.stream(calls.join('\n'))
  page.node.set(PDFName.of('Contents'), pdf.context.register(content))
  page.setMediaBox(-far, -far, 2 * far, 2 * far)
}

function xObjectsOf(page: PDFDict): PDFRef[] {
  const resources = page.lookup(PDFName.of('Resources'))
  const named = resources instanceof PDFDict && resources.lookup(PDFName.of('XObject'))
  if (!(named instanceof PDFDict)) return []
  return named.values().filter(value => value instanceof PDFRef)
}

/** A form, or a pattern of drawings. Source: ISO 32000-1, 8.10 and 8.7.3. */
const isDrawing = (dict: PDFDict): boolean => {
  const type = dict.get(PDFName.of('PatternType'))
  return (
    dict.get(PDFName.of('Subtype')) === PDFName.of('Form') ||
    (type instanceof PDFNumber && type.asNumber() === 1)
  )
}
