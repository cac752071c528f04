import type { Element } from 'hast'
import { h } from 'hastscript'
import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata, Person, Release } from '../model/metadata.ts'
import { longDate, momentInWords } from './date.ts'

/** Make the title page of an edition from its metadata; what is not known is not there. */
export function titlePage(metadata: Metadata, release: Release, labels: LabelSet): Element {
  const { series, published, classification, embargo } = metadata
  const date = release.released ? release.date : published
  const position = series?.position ? `${labels.number} ${series.position}` : undefined
  return h(
    'header.title-page',
    { dataPart: 'title-page' },
    [
      classification && labelled('classification', labels.classification, classification),
      (series || date) &&
        h(
          'p.masthead',
          [
            series && h('span.series', [series.name, position && `, ${position}`].filter(isThere)),
            date && h('time.date', { dateTime: date }, longDate(date, metadata.lang)),
          ].filter(isThere),
        ),
      h('h1#title', metadata.title),
      metadata.subtitle && h('p.subtitle', { role: 'doc-subtitle' }, metadata.subtitle),
      metadata.originalTitle &&
        h('p.original-title', [
          h('span.label', labels.originalTitle),
          ' ',
          h('cite', originalLanguage(metadata), metadata.originalTitle),
        ]),
      credits(labels.by, 'authors', metadata.authors),
      credits(labels.translatedBy, 'translators', metadata.translators),
      credits(labels.editedBy, 'editors', metadata.editors),
      metadata.description &&
        h('div.abstract', { role: 'doc-abstract' }, [h('p', metadata.description)]),
      status(release, labels),
      embargo && labelled('embargo', labels.embargo, momentInWords(embargo, metadata.lang)),
      metadata.publisher && h('p.publisher', metadata.publisher),
    ].filter(isThere),
  )
}

/** Say whether the edition has been passed for press, and as which version. */
export function status(release: Release, labels: LabelSet): Element {
  return release.released
    ? h('p.status.released', [
        h('strong', labels.released),
        ` — ${labels.version.toLowerCase()} ${release.version}`,
      ])
    : h('p.status.not-released', [h('strong', labels.notReleased), ` — ${labels.notReleasedWhy}`])
}

function credits(label: string, name: string, persons: readonly Person[]): Element | undefined {
  if (persons.length === 0) return undefined
  const names = persons.map(person => person.name).join(', ')
  return h(`p.credits.${name}`, [h('span.label', label), ` ${names}`])
}

const labelled = (name: string, label: string, value: string) =>
  h(`p.${name}`, [h('span.label', label), ` ${value}`])

/** Without a word about it, the language of an original title is not known. */
const originalLanguage = ({ originalLang }: Metadata) => ({
  lang: originalLang ?? 'und',
  translate: 'no',
})

function isThere<Value>(value: Value | undefined | '' | false): value is Value {
  return value !== undefined && value !== '' && value !== false
}
