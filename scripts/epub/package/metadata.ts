import type { Element } from 'xast'
import type { LabelSet } from '../../labels/label-set.ts'
import type { StyledDocument } from '../../model/document.ts'
import type { Metadata, Person } from '../../model/metadata.ts'
import { x } from '../xml.ts'
import type { Accessibility } from './accessibility.ts'

/** The id of the unique identifier, to which the package element points. */
export const identifierId = 'pub-id'

/** The unique identifier, which package document and NCX must give alike. */
export const identifierOf = (metadata: Metadata): string => `urn:uuid:${metadata.uuid}`

/**
 * Write a publication's metadata as the elements of the package's `metadata`: what is absent
 * is left out.
 * Source: EPUB 3.3 §5.5 and appendix D.3 (meta properties); docs/metadata.md
 */
export function packageMetadata(
  document: StyledDocument,
  accessibility: Accessibility,
  labels: LabelSet,
): Element[] {
  const { metadata } = document
  return [
    ...identifiers(metadata),
    ...titles(metadata),
    dc('language', metadata.lang),
    dc('language', metadata.facingLang),
    ...people(metadata),
    dc('publisher', metadata.publisher),
    dc('date', metadata.published),
    meta('dcterms:modified', instant(document.stamp)),
    meta('schema:dateModified', metadata.modified),
    dc('description', metadata.description),
    ...subjects(metadata),
    dc('source', metadata.source),
    ...original(metadata),
    ...otherEditions(metadata),
    dc('rights', metadata.rights),
    // EPUB has no property for a licence of its own; DCMI's prefix is a reserved one.
    meta('dcterms:license', metadata.licence),
    meta('dcterms:available', metadata.embargo),
    meta('dcterms:accessRights', metadata.classification),
    ...series(metadata),
    ...state(document, labels),
    ...accessible(accessibility),
  ].filter(element => element !== undefined)
}

/** An instant in the one form that EPUB takes: seconds, UTC (EPUB 3.3 §5.5.5). */
const instant = (stamp: string): string => new Date(stamp).toISOString().replace(/\.\d+Z$/, 'Z')

function identifiers(metadata: Metadata): (Element | undefined)[] {
  const { doi } = metadata
  const digits = metadata.isbn.epub?.replace(/[^0-9Xx]/g, '')
  return [
    dc('identifier', identifierOf(metadata), identifierId),
    ...(digits
      ? [
          dc('identifier', `urn:isbn:${digits}`, 'isbn'),
          // ONIX code list 5: 15 is an ISBN of 13 digits, 02 one of 10, 06 a DOI.
          refine('isbn', 'identifier-type', digits.length === 10 ? '02' : '15', 'onix:codelist5'),
        ]
      : []),
    ...(doi
      ? [
          dc(
            'identifier',
            `doi:${doi.replace(/^(doi:|https?:\/\/(dx\.)?doi\.org\/)/i, '')}`,
            'doi',
          ),
          refine('doi', 'identifier-type', '06', 'onix:codelist5'),
        ]
      : []),
  ]
}

const titles = ({ title, subtitle }: Metadata): (Element | undefined)[] => [
  dc('title', title, 'title'),
  refine('title', 'title-type', 'main'),
  refine('title', 'display-seq', '1'),
  ...(subtitle
    ? [
        dc('title', subtitle, 'subtitle'),
        refine('subtitle', 'title-type', 'subtitle'),
        refine('subtitle', 'display-seq', '2'),
      ]
    : []),
]

const people = ({ authors, translators, editors }: Metadata): (Element | undefined)[] => [
  ...credits('creator', 'author', 'aut', authors),
  ...credits('contributor', 'translator', 'trl', translators),
  ...credits('contributor', 'editor', 'edt', editors),
]

function credits(
  element: 'creator' | 'contributor',
  id: string,
  role: string,
  persons: readonly Person[],
): (Element | undefined)[] {
  return persons.flatMap((person, index) => {
    const personId = `${id}-${index + 1}`
    return [
      dc(element, person.name, personId),
      refine(personId, 'role', role, 'marc:relators'),
      person.fileAs ? refine(personId, 'file-as', person.fileAs) : undefined,
      refine(personId, 'display-seq', `${index + 1}`),
    ]
  })
}

const subjects = (metadata: Metadata): (Element | undefined)[] =>
  metadata.subjects.flatMap(({ term, authority, code }, index) => {
    const id = `subject-${index + 1}`
    // Authority and term come together or not at all (EPUB 3.3 §D.3.2, §D.3.13).
    return authority && code
      ? [dc('subject', term, id), refine(id, 'authority', authority), refine(id, 'term', code)]
      : [dc('subject', term)]
  })

const original = ({ originalTitle }: Metadata): (Element | undefined)[] => [
  dc('source', originalTitle),
  meta('schema:translationOfWork', originalTitle),
]

const otherEditions = ({ id, otherEditions }: Metadata): (Element | undefined)[] =>
  otherEditions.flatMap(lang => {
    const edition = `edition-${lang}`
    return [dc('relation', `${id}.${lang}`, edition), refine(edition, 'dcterms:language', lang)]
  })

const series = ({ series }: Metadata): (Element | undefined)[] =>
  series
    ? [
        meta('belongs-to-collection', series.name, 'series'),
        refine('series', 'collection-type', 'series'),
        series.position === undefined
          ? undefined
          : refine('series', 'group-position', `${series.position}`),
      ]
    : []

/**
 * The edition whose pages are listed: by its ISBN, else by its title, since identifier and UUID are those
 * of this edition too (EPUB Accessibility 1.1 §4.1.3).
 */
export const pageBreakSource = ({ isbn, title }: Metadata): Element | undefined =>
  meta(
    'pageBreakSource',
    isbn.pdf ? `urn:isbn:${isbn.pdf.replace(/[^0-9Xx]/g, '')}` : `${title} (PDF)`,
  )

/** Whether it has been passed for press, in words: a reader of the package must not guess. */
const state = ({ release }: StyledDocument, labels: LabelSet): (Element | undefined)[] =>
  release.released
    ? [
        meta('schema:creativeWorkStatus', labels.released),
        meta('schema:version', release.version),
        meta('dcterms:issued', release.date),
      ]
    : [meta('schema:creativeWorkStatus', labels.notReleased)]

const accessible = (accessibility: Accessibility): (Element | undefined)[] => [
  ...accessibility.accessMode.map(mode => meta('schema:accessMode', mode)),
  ...accessibility.accessModeSufficient.map(modes => meta('schema:accessModeSufficient', modes)),
  ...accessibility.features.map(feature => meta('schema:accessibilityFeature', feature)),
  ...accessibility.hazards.map(hazard => meta('schema:accessibilityHazard', hazard)),
  meta('schema:accessibilitySummary', accessibility.summary),
  ...conformance(accessibility.certified),
]

/** The claim, who makes it, what entitles them and where they say more (EPUB Accessibility 1.1 §3.3). */
function conformance(certified: Accessibility['certified']): (Element | undefined)[] {
  if (!certified) return []
  const { conformsTo, by, credential, report } = certified
  return [
    meta('dcterms:conformsTo', conformsTo, 'conformance'),
    x('meta', { refines: '#conformance', property: 'a11y:certifiedBy', id: 'certifier' }, by),
    credential ? refine('certifier', 'a11y:certifierCredential', credential) : undefined,
    report
      ? x('link', { rel: 'a11y:certifierReport', refines: '#certifier', href: report })
      : undefined,
  ]
}

/** A Dublin Core element, none for a value without content (they must not be empty). */
const dc = (name: string, value: string | undefined, id?: string): Element | undefined =>
  value?.trim() ? x(`dc:${name}`, { id }, value.trim()) : undefined

const meta = (property: string, value: string | undefined, id?: string): Element | undefined =>
  value?.trim() ? x('meta', { property, id }, value.trim()) : undefined

const refine = (id: string, property: string, value: string, scheme?: string): Element =>
  x('meta', { refines: `#${id}`, property, scheme }, value)
