import type { Element } from 'hast'
import { h } from 'hastscript'
import { longDate, momentInWords } from '../labels/date.ts'
import type { LabelSet } from '../labels/label-set.ts'
import { labelWith } from '../labels/labels.ts'
import { listOf } from '../labels/locale.ts'
import type { Metadata, Person, Release } from '../model/metadata.ts'

/** Make the title page of an edition from its metadata; what is not known is not there. */
export function titlePage(metadata: Metadata, release: Release, labels: LabelSet): Element {
  const { series, published, classification, embargo } = metadata
  const date = release.released ? release.date : published
  const position = series?.position ? labelWith(labels.number, series.position) : undefined
  return h(
    'header.title-page',
    { dataPart: 'title-page' },
    [
      classification && labelled('classification', labels.classification, classification),
      (series || date) &&
        h(
          'p.masthead',
          [
            series &&
              h('span.series', [series.name, position && labels.comma + position].filter(isThere)),
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
      credits(labels.by, 'authors', metadata.authors, metadata),
      credits(labels.translatedBy, 'translators', metadata.translators, metadata),
      credits(labels.editedBy, 'editors', metadata.editors, metadata),
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
        labels.dash + labelWith(labels.inText.version, release.version),
      ])
    : h('p.status.not-released', [
        h('strong', labels.notReleased),
        labels.dash + labels.notReleasedWhy,
      ])
}

function credits(
  label: string,
  name: string,
  persons: readonly Person[],
  { lang }: Metadata,
): Element | undefined {
  if (persons.length === 0) return undefined
  const names = listOf(
    persons.map(person => person.name),
    lang,
  )
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
