import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { srgbProfile } from './srgb-profile.ts'

/**
 * Say that the colours of a PDF, which are those of a browser, are meant as sRGB, and with which
 * profile. Changes the PDF. Source: ISO 19005-3, 6.2.3.
 */
export function setOutputIntent({ catalog, context }: PDFDocument): void {
  const profile = context.register(context.flateStream(srgbProfile(), { N: 3 }))
  const name = PDFString.of('sRGB IEC61966-2.1')
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  })
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))
}
