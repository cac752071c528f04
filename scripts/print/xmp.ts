import { toXml } from 'xast-util-to-xml'
import { type Child, x } from 'xastscript'
import { licencePage } from '../model/licence.ts'
import type { Metadata } from '../model/metadata.ts'
import { claims, describedSchemas } from './xmp-claims.ts'

/** What the file itself adds to an edition's metadata. */
export interface FileFacts {
  readonly status: string
  readonly keywords: string
  readonly generator: string
  readonly producer: string
  /** ISO 8601 instant. */
  readonly date: string
  /** Whether the file keeps to PDF/UA-1 and PDF/A-3a. */
  readonly conforms: boolean
}

const namespaces = {
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
  'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
  'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
  'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  'xmlns:marcrel': 'http://id.loc.gov/vocabulary/relators/',
  'xmlns:prism': 'http://prismstandard.org/namespaces/basic/3.0/',
}

/**
 * Write an edition's metadata as an XMP packet. Source: ISO 16684-1; Dublin Core for what a
 * catalogue reads, MARC relators for who contributed as what, PRISM for version and series.
 */
export function xmpOf(metadata: Metadata, facts: FileFacts): string {
  const { lang } = metadata
  const names = (list: Metadata['authors']) => list.map(person => person.name)
  const doi = metadata.doi?.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')
  const page = licencePage(metadata.licence)
  const identifiers = [
    `urn:uuid:${metadata.uuid}`,
    doi && `doi:${doi}`,
    metadata.isbn.pdf && `urn:isbn:${metadata.isbn.pdf.replace(/[\s-]/g, '')}`,
  ]
  const source = metadata.source ?? metadata.originalTitle
  const properties = [
    x('dc:format', 'application/pdf'),
    alternatives('dc:title', metadata.title, lang),
    metadata.description && alternatives('dc:description', metadata.description, lang),
    metadata.rights && alternatives('dc:rights', metadata.rights, lang),
    listed('dc:creator', 'rdf:Seq', names(metadata.authors)),
    listed('dc:contributor', 'rdf:Bag', names([...metadata.translators, ...metadata.editors])),
    listed('marcrel:trl', 'rdf:Bag', names(metadata.translators)),
    listed('marcrel:edt', 'rdf:Bag', names(metadata.editors)),
    listed('dc:publisher', 'rdf:Bag', [metadata.publisher]),
    listed(
      'dc:subject',
      'rdf:Bag',
      metadata.subjects.map(subject => subject.term),
    ),
    listed('dc:language', 'rdf:Bag', [lang, metadata.facingLang]),
    listed('dc:date', 'rdf:Seq', [metadata.published]),
    source && x('dc:source', source),
    listed('dc:relation', 'rdf:Bag', metadata.otherEditions),
    x('dc:identifier', identifiers[0]),
    metadata.rights && x('xmpRights:Marked', 'True'),
    page && x('xmpRights:WebStatement', page),
    metadata.licence && x('xmpRights:UsageTerms', [alternative(metadata.licence, lang)]),
    metadata.embargo && x('prism:embargoDate', metadata.embargo),
    listed('xmp:Identifier', 'rdf:Bag', identifiers),
    x('xmpMM:DocumentID', `uuid:${metadata.uuid}`),
    x('xmp:CreatorTool', facts.generator),
    x('xmp:CreateDate', facts.date),
    x('xmp:ModifyDate', facts.date),
    x('xmp:MetadataDate', facts.date),
    x('xmp:Label', facts.status),
    facts.keywords && x('pdf:Keywords', facts.keywords),
    x('pdf:Producer', facts.producer),
    doi && x('prism:doi', doi),
    metadata.isbn.pdf && x('prism:isbn', metadata.isbn.pdf),
    metadata.modified && x('prism:modificationDate', metadata.modified),
    metadata.version && x('prism:versionIdentifier', metadata.version),
    metadata.series && x('prism:seriesTitle', metadata.series.name),
    metadata.series?.position !== undefined &&
      x('prism:seriesNumber', String(metadata.series.position)),
    metadata.subtitle && x('prism:subtitle', metadata.subtitle),
    metadata.originalTitle && x('prism:alternateTitle', metadata.originalTitle),
  ]
  const tree = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      x('rdf:Description', { 'rdf:about': '', ...namespaces }, properties.filter(isThere)),
      ...(facts.conforms ? [...claims(), describedSchemas()] : []),
    ]),
  ])
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(tree)}\n<?xpacket end="r"?>`
}

/** Text with its language; the default comes first. */
function alternatives(name: string, value: string, lang: string) {
  return x(name, [alternative(value, lang)])
}

const alternative = (value: string, lang: string) =>
  x('rdf:Alt', [
    x('rdf:li', { 'xml:lang': 'x-default' }, value),
    x('rdf:li', { 'xml:lang': lang }, value),
  ])

function listed(name: string, kind: string, values: readonly (string | undefined)[]) {
  const items = values.filter(isThere)
  return (
    items.length > 0 &&
    x(name, [
      x(
        kind,
        items.map(item => x('rdf:li', item)),
      ),
    ])
  )
}

function isThere<Value extends Child | string>(
  value: Value | false | '' | undefined,
): value is Value {
  return value !== undefined && value !== false && value !== ''
}
