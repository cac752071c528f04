import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata, Person, Release } from '../model/metadata.ts'

/** Whether a document has images, and whether each has a text alternative. */
export type Images = 'none' | 'described' | 'missing'

/** What an edition says of itself to machines. Source: schema.org, Article. */
export function jsonLd(
  metadata: Metadata,
  release: Release,
  images: Images,
  labels: LabelSet,
): string {
  const persons = (list: readonly Person[]) =>
    list.map(({ name, url }) => ({ '@type': 'Person', name, url }))
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': `urn:uuid:${metadata.uuid}`,
    name: metadata.title,
    headline: metadata.title,
    alternativeHeadline: metadata.subtitle,
    inLanguage: metadata.facingLang ? [metadata.lang, metadata.facingLang] : metadata.lang,
    description: metadata.description,
    author: listed(persons(metadata.authors)),
    translator: listed(persons(metadata.translators)),
    editor: listed(persons(metadata.editors)),
    publisher: metadata.publisher && { '@type': 'Organization', name: metadata.publisher },
    datePublished: metadata.published,
    dateModified: metadata.modified,
    version: metadata.version,
    license: metadata.licence,
    copyrightNotice: metadata.rights,
    keywords: listed(metadata.subjects.map(subject => subject.term)),
    identifier: listed(
      [
        metadata.doi && `doi:${metadata.doi.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:)/i, '')}`,
        metadata.isbn.pdf,
        metadata.isbn.epub,
      ].filter(id => id !== undefined),
    ),
    translationOfWork: metadata.originalTitle && {
      '@type': 'CreativeWork',
      name: metadata.originalTitle,
      inLanguage: metadata.originalLang,
    },
    isBasedOn: metadata.source,
    isPartOf: metadata.series && {
      '@type': 'CreativeWorkSeries',
      name: metadata.series.name,
      position: metadata.series.position,
    },
    creativeWorkStatus: release.released ? labels.released : labels.notReleased,
    accessMode: images === 'none' ? ['textual'] : ['textual', 'visual'],
    ...(images === 'missing' ? {} : { accessModeSufficient: 'textual' }),
    accessibilityFeature: [
      'structuralNavigation',
      'tableOfContents',
      ...(images === 'described' ? ['alternativeText'] : []),
    ],
    accessibilitySummary:
      metadata.accessibility.summary ??
      (images === 'missing' ? undefined : labels.accessibilitySummary),
  }
  // In HTML, "<" alone could end the script; JSON knows the escape.
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const listed = <Value>(list: readonly Value[]) => (list.length > 0 ? list : undefined)
