import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'
import type { VFile } from 'vfile'
import { fault } from '../../model/fault.ts'
import type { Metadata } from '../../model/metadata.ts'

/**
 * Check a printed edition as it lies on the disk: tagged, with title, language and bookmarks
 * (`pdf-form`), every face embedded and none a Type 3 (`pdf-font`).
 */
export async function checkPdf(data: Uint8Array, metadata: Metadata, file: VFile): Promise<void> {
  const pdf = await PDFDocument.load(data, { updateMetadata: false })
  const { catalog } = pdf
  const form = (reason: string) => fault(file, 'pdf-form', reason)
  const has = (key: string) => catalog.lookup(PDFName.of(key)) instanceof PDFDict
  if (!has('StructTreeRoot')) form('Unexpected PDF without tags, expected a structure tree')
  if (!has('Outlines')) form('Unexpected PDF without bookmarks, expected an outline')
  if (pdf.getTitle() !== metadata.title)
    form(`Unexpected title “${pdf.getTitle() ?? ''}”, expected “${metadata.title}”`)
  if (!catalog.get(PDFName.of('Lang'))) form('Unexpected PDF without a language, expected /Lang')
  if (!(catalog.lookup(PDFName.of('Metadata')) instanceof PDFRawStream))
    form('Unexpected PDF without XMP, expected a metadata stream')
  for (const font of fontsOf(pdf)) checkFont(font, pdf, file)
}

function checkFont(font: PDFDict, pdf: PDFDocument, file: VFile) {
  const name = font.get(PDFName.of('BaseFont'))?.toString() ?? 'a font without a name'
  if (font.get(PDFName.of('Subtype')) === PDFName.of('Type3')) {
    fault(file, 'pdf-font', 'Unexpected Type 3 font, expected a static TrueType face', {
      hint: 'A sign that our faces lack was taken from a font of the system.',
    })
    return
  }
  const descendants = font.lookup(PDFName.of('DescendantFonts'))
  const real = descendants instanceof PDFArray ? descendants.lookup(0) : font
  if (!(real instanceof PDFDict)) return
  const descriptor = real.lookup(PDFName.of('FontDescriptor'))
  const embedded =
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some(key =>
      pdf.context.lookup(descriptor.get(PDFName.of(key))),
    )
  if (!embedded)
    fault(file, 'pdf-font', `Unexpected font ${name} outside the file, expected it embedded`)
}

function fontsOf(pdf: PDFDocument): PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter(dict => {
      const subtype = dict.get(PDFName.of('Subtype'))?.toString() ?? ''
      // The descendants of a composite font are reached through it.
      return dict.get(PDFName.of('Type')) === PDFName.of('Font') && !subtype.startsWith('/CIDFont')
    })
}
