import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import { licencePage } from '../model/licence.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import { type Images, jsonLd } from './json-ld.ts'

/** Make the head of an edition's document: metadata for people, search engines and machines. */
export function documentHead(
  metadata: Metadata,
  release: Release,
  images: Images,
  labels: LabelSet,
  generator: string,
): Element {
  const state = release.released ? `${labels.released} ${release.version}` : labels.notReleased
  const restricted =
    !release.released || metadata.classification !== undefined || metadata.embargo !== undefined
  const licence = licencePage(metadata.licence)
  const meta = (name: string, content: string | undefined) =>
    content ? [h('meta', { name, content })] : []
  const property = (name: string, content: string | undefined) =>
    content ? [h('meta', { property: name, content })] : []
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('title', metadata.title),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    ...meta('description', metadata.description),
    ...meta('author', metadata.authors.map(person => person.name).join(', ')),
    ...meta('keywords', metadata.subjects.map(subject => subject.term).join(', ')),
    ...meta('publication-status', state),
    ...meta('robots', restricted ? 'noindex' : undefined),
    ...meta('generator', generator),
    ...meta('color-scheme', 'light dark'),
    ...property('og:type', 'article'),
    ...property('og:title', metadata.title),
    ...property('og:description', metadata.description),
    ...property('article:published_time', metadata.published),
    ...property('article:modified_time', metadata.modified),
    ...(licence ? [h('link', { rel: ['license'], href: licence })] : []),
    ...metadata.otherEditions.map(lang =>
      h('link', {
        rel: ['alternate'],
        hrefLang: lang,
        href: encodeURIComponent(`${metadata.id}.${lang}.html`),
      }),
    ),
    h('script', { type: 'application/ld+json' }, jsonLd(metadata, release, images, labels)),
  ])
}
