import type { Element } from 'hast'
import { h } from 'hastscript'
import { longDate } from '../labels/date.ts'
import type { LabelSet } from '../labels/label-set.ts'
import { listOf } from '../labels/locale.ts'
import type { Metadata, Release } from '../model/metadata.ts'
import { status } from './title-page.ts'

/** What the colophon tells of the making. */
export interface Making {
  /** `imprimatur 0.1.0`. */
  readonly generator: string
  readonly typefaces: readonly string[]
  /** SHA-256 of the sources, hexadecimal. */
  readonly digest: string
}

/** Make the colophon: state, version, rights, source, faces, how it was made. */
export function colophon(
  metadata: Metadata,
  release: Release,
  making: Making,
  labels: LabelSet,
): Element {
  const rows: [string, string | undefined][] = [
    [labels.version, versionOf(metadata, release, labels)],
    [labels.rights, metadata.rights],
    [labels.licence, metadata.licence],
    [labels.source, metadata.source],
    ['DOI', metadata.doi],
    ['ISBN', [metadata.isbn.pdf, metadata.isbn.epub].filter(Boolean).join(labels.comma)],
    [labels.typefaces, listOf(making.typefaces, metadata.lang)],
    [labels.madeWith, making.generator],
    [labels.sourceDigest, `SHA-256 ${making.digest.slice(0, 16)}…`],
  ]
  return h('footer.colophon', { dataPart: 'colophon', id: 'colophon' }, [
    h('h2#colophon-title', labels.colophon),
    status(release, labels),
    ...rows.flatMap(([label, value]) =>
      value ? [h('p', [h('span.label', label), ` ${value}`])] : [],
    ),
  ])
}

function versionOf(metadata: Metadata, release: Release, { comma }: LabelSet): string {
  if (release.released) return `${release.version}${comma}${longDate(release.date, metadata.lang)}`
  const date = metadata.modified ?? metadata.published
  return [metadata.version, date && longDate(date, metadata.lang)].filter(Boolean).join(comma)
}
