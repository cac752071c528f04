import { files, folder } from '../files.ts'
import { indented, x, xmlDocument } from '../xml.ts'

/** Write META-INF/container.xml, which says where the package document lies (OCF 3.3 §4.2.6.3.1). */
export function containerDocument(): string {
  return xmlDocument(
    indented(
      x(
        'container',
        { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
        x(
          'rootfiles',
          {},
          x('rootfile', {
            'full-path': `${folder}/${files.package}`,
            'media-type': 'application/oebps-package+xml',
          }),
        ),
      ),
    ),
  )
}
