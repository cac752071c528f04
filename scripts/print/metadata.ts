import { createHash } from 'node:crypto'
import { type PDFDocument, PDFHexString, PDFName, ReadingDirection } from '@cantoo/pdf-lib'
import { progressionOf } from '../labels/direction.ts'
import { labelsFor } from '../labels/labels.ts'
import type { StyledDocument } from '../model/document.ts'
import { attachFiles } from './attachments.ts'
import { setOutputIntent } from './output-intent.ts'
import { xmpOf } from './xmp.ts'

/**
 * Write what an edition says of itself into its PDF: Info and XMP that agree, language, dates from
 * the document's stamp, the sources that it is to hold, and an identifier made from the content, so that the same input gives the
 * same bytes. The finished bytes out. Source: ISO 32000-1, 14.3 and 14.4.
 */
export async function writePdfMetadata(
  pdf: PDFDocument,
  document: StyledDocument,
  conforms = false,
): Promise<Uint8Array> {
  const { metadata, release, stamp } = document
  const labels = labelsFor(metadata.lang)
  const date = new Date(stamp)
  const status = release.released ? `${labels.released} ${release.version}` : labels.notReleased
  pdf.setTitle(metadata.title, { showInWindowTitleBar: true })
  // Names and terms may have commas of their own.
  const authors = metadata.authors.map(person => person.name).join('; ')
  if (authors) pdf.setAuthor(authors)
  if (metadata.description) pdf.setSubject(metadata.description)
  // Keywords as one string: the library would join a list with spaces.
  const keywords = metadata.subjects.map(subject => subject.term).join('; ')
  if (keywords) pdf.setKeywords([keywords])
  pdf.setCreator(document.generator)
  pdf.setCreationDate(date)
  pdf.setModificationDate(date)
  pdf.setLanguage(metadata.lang)
  if (progressionOf(metadata.lang, document.writing) === 'rtl')
    pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L)
  // Page 1 alone at the left, then the right page of each pair first.
  if (document.writing === 'vertical')
    pdf.catalog.set(PDFName.of('PageLayout'), PDFName.of('TwoPageRight'))
  setOutputIntent(pdf)
  attachFiles(pdf, document.attachments, date, labels)
  const xmp = xmpOf(metadata, {
    status,
    keywords,
    generator: document.generator,
    producer: pdf.getProducer() ?? '',
    date: stamp,
    conforms,
  })
  const stream = pdf.context.stream(new TextEncoder().encode(xmp), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
  return withIdentifier(pdf)
}

/** Stands for the identifier until it is known: hexadecimal, and in no content. */
const unknown = '5f696d7072696d617475722d6964205f'

/** Save with an identifier that is a digest of the bytes in which it is not known yet. */
async function withIdentifier(pdf: PDFDocument): Promise<Uint8Array> {
  const id = PDFHexString.of(unknown)
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
  const saved = await pdf.save({
    useObjectStreams: true,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  })
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength)
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, unknown.length)
  for (let at = bytes.lastIndexOf(unknown); at >= 0; at = bytes.lastIndexOf(unknown, at))
    bytes.write(digest, at, 'latin1')
  return saved
}
