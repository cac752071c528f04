import type { Element } from 'xast'
import { x } from 'xastscript'

interface Schema {
  readonly name: string
  readonly uri: string
  readonly prefix: string
  /** Name, type and meaning of each property. */
  readonly properties: readonly (readonly [string, string, string])[]
}

const pdfua = 'http://www.aiim.org/pdfua/ns/id/'

/** What PDF/A does not know by itself. */
const schemas: readonly Schema[] = [
  {
    name: 'PDF/UA identification',
    uri: pdfua,
    prefix: 'pdfuaid',
    properties: [['part', 'Integer', 'Part of ISO 14289 to which the file conforms']],
  },
  {
    name: 'MARC relators',
    uri: 'http://id.loc.gov/vocabulary/relators/',
    prefix: 'marcrel',
    properties: [
      ['edt', 'bag Text', 'Editors of the work'],
      ['trl', 'bag Text', 'Translators of the work'],
    ],
  },
  {
    name: 'PRISM basic metadata',
    uri: 'http://prismstandard.org/namespaces/basic/3.0/',
    prefix: 'prism',
    properties: [
      ['alternateTitle', 'Text', 'Another title, here the original one'],
      ['doi', 'Text', 'DOI of the work'],
      ['embargoDate', 'Text', 'Time before which the work is not to be published'],
      ['isbn', 'Text', 'ISBN of the file'],
      ['modificationDate', 'Text', 'Date of the last revision'],
      ['seriesNumber', 'Text', 'Position in the series'],
      ['seriesTitle', 'Text', 'Title of the series'],
      ['subtitle', 'Text', 'Subtitle of the work'],
      ['versionIdentifier', 'Text', 'Version of the work'],
    ],
  },
]

/** Write that a file keeps to PDF/UA-1 and PDF/A-3a. Source: ISO 14289-1, 5; ISO 19005-3, 6.6.4. */
export function claims(): Element[] {
  const about = { 'rdf:about': '' }
  return [
    x('rdf:Description', { ...about, 'xmlns:pdfuaid': pdfua }, [x('pdfuaid:part', '1')]),
    x('rdf:Description', { ...about, 'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/' }, [
      x('pdfaid:part', '3'),
      x('pdfaid:conformance', 'A'),
    ]),
  ]
}

/** Describe the properties that PDF/A does not know by itself. Source: ISO 19005-3, 6.6.2.3. */
export function describedSchemas(): Element {
  const namespaces = {
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
  }
  const list = x('rdf:Bag', schemas.map(schemaOf))
  return x('rdf:Description', { 'rdf:about': '', ...namespaces }, [
    x('pdfaExtension:schemas', [list]),
  ])
}

const resource = (children: Element[]) => x('rdf:li', { 'rdf:parseType': 'Resource' }, children)

const schemaOf = ({ name, uri, prefix, properties }: Schema): Element =>
  resource([
    x('pdfaSchema:schema', name),
    x('pdfaSchema:namespaceURI', uri),
    x('pdfaSchema:prefix', prefix),
    x('pdfaSchema:property', [
      x(
        'rdf:Seq',
        properties.map(([property, type, meaning]) =>
          resource([
            x('pdfaProperty:name', property),
            x('pdfaProperty:valueType', type),
            x('pdfaProperty:category', 'external'),
            x('pdfaProperty:description', meaning),
          ]),
        ),
      ),
    ]),
  ])
