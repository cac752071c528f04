import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
} from '@cantoo/pdf-lib'
import type { LabelSet } from '../labels/label-set.ts'
import type { Attachment } from '../model/attachment.ts'

/**
 * Put files into a PDF as what it was made from, dated, and found by name as well as from the
 * document. Changes the PDF. Source: ISO 32000-1, 7.11.4; ISO 19005-3, 6.8.
 */
export function attachFiles(
  { catalog, context }: PDFDocument,
  attachments: readonly Attachment[],
  date: Date,
  labels: LabelSet,
): void {
  if (attachments.length === 0) return
  const sorted = attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const files = sorted.map(({ name, kind, mediaType, data }) => {
    const when = PDFString.fromDate(date)
    const stream = context.flateStream(data, {
      Type: 'EmbeddedFile',
      Subtype: mediaType,
      Params: { Size: data.length, CreationDate: when, ModDate: when },
    })
    const embedded = context.register(stream)
    const specification = context.obj({
      Type: 'Filespec',
      // For programs that read no Unicode here.
      F: PDFString.of(name.replace(/[^\w.-]/g, '_')),
      UF: PDFHexString.fromText(name),
      EF: { F: embedded, UF: embedded },
      Desc: PDFHexString.fromText(labels.attached[kind]),
      AFRelationship: 'Source',
    })
    return { name: PDFHexString.fromText(name), ref: context.register(specification) }
  })
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({})
  const tree = context.obj({ Names: files.flatMap(({ name, ref }) => [name, ref]) })
  names.set(PDFName.of('EmbeddedFiles'), context.register(tree))
  catalog.set(PDFName.of('Names'), names)
  const associated = PDFArray.withContext(context)
  for (const { ref } of files) associated.push(ref)
  catalog.set(PDFName.of('AF'), associated)
}
