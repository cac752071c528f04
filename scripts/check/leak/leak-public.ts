import { longDate } from '../../labels/date.ts'
import { labelSets } from '../../labels/labels.ts'
import { listOf } from '../../labels/locale.ts'
import type { Metadata } from '../../model/metadata.ts'
import type { Note } from '../../model/note.ts'
import { extensions } from '../../model/report.ts'
import { isShown, noteBlocks } from './note-blocks.ts'
import { plainText } from './texts-of-bytes.ts'
import { textsOfMarkup } from './texts-of-markup.ts'

/** What readers of a clean edition may see. */
export interface PublicSide {
  /** All of them: those that are shown are picked out. */
  readonly notes: readonly Note[]
  /** The article's running text with accepted changes made, a block a line. */
  readonly applied: string
  /** What readers see of it besides: code, raw HTML, alternative texts, titles, addresses. */
  readonly besides: string
  readonly metadata: Metadata
  /** The bytes of the images that the article shows. */
  readonly images: readonly Uint8Array[]
  /** What the tool puts in of its own: style sheets, its name, those of the faces. */
  readonly made: readonly string[]
}

/** Names of vocabularies, files and faces, and declarations, which every file of a kind has. */
const vocabulary = [
  ...['http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg', 'http://www.w3.org/1999/xlink'],
  ...['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ...['http://www.idpf.org/2007/opf', 'http://www.idpf.org/2007/ops', 'https://schema.org'],
  ...['http://purl.org/dc/elements/1.1/', 'http://www.daisy.org/z3986/2005/ncx/'],
  ...['http://ns.adobe.com/xap/1.0/rights/', 'http://ns.adobe.com/pdf/1.3/'],
  ...['application/epub+zip', 'application/xhtml+xml', 'application/ld+json'],
  ...['META-INF/container.xml', 'OEBPS/content.opf', 'OEBPS/text.xhtml', 'OEBPS/style.css'],
  ...['Source Serif 4, Source Sans 3, Source Code Pro', 'width=device-width, initial-scale=1'],
  ...['normal', 'italic'].map(
    style => `@font-face { font-family font-weight: 400; font-style: ${style}; src: url`,
  ),
]

/** Gather all that readers may see as blocks of text. */
export function publicBlocks(side: PublicSide): string[] {
  const { notes, applied, besides, metadata, images, made } = side
  return [
    ...applied.split('\n'),
    ...blocksOf(besides),
    ...images.flatMap(blocksOfImage),
    ...made,
    ...metadataBlocks(metadata),
    ...notes.filter(isShown).flatMap(noteBlocks),
    ...labelTexts(),
    ...vocabulary,
  ]
}

/** Words that the tool puts before or after those of the article: `Figure`, `translated by`. */
export const labelTexts = (): string[] => [
  ...Object.values(labelSets).flatMap(labels => {
    const texts = stringsIn(labels)
    // Some have a place for another: `Back to the call of {note}`.
    const open = texts.filter(text => place.test(text))
    const fillings = texts.filter(text => !place.test(text) && text.length < 40)
    return [
      ...texts,
      ...open.flatMap(text => text.split(place)),
      ...open.flatMap(text => fillings.map(filling => text.replace(place, filling))),
      `${labels.notReleased} ${labels.notReleasedWhy}`,
      `${labels.released} ${labels.version}`,
    ]
  }),
  ...['DOI', 'ISBN', 'SHA', 'URN', 'UTC', 'UUID'],
]

const place = /\{\w+\}/

function blocksOf(text: string): string[] {
  if (!text.includes('<')) return [text]
  return [text, ...textsOfMarkup(text, '').texts.flatMap(({ blocks }) => blocks)]
}

/**
 * A drawing's words. What a picture tells of itself (`metadata`, comments, the texts of a PNG) no
 * reader sees, and whoever stands there may be nobody's business.
 */
function blocksOfImage(data: Uint8Array): string[] {
  const source = plainText(data)
  if (source === undefined) return []
  const shown = source.replace(/<metadata\b[\s\S]*?<\/metadata\s*>|<!--[\s\S]*?-->/gi, '')
  // On paper, the lines of a drawing are not held apart.
  return textsOfMarkup(shown, '').texts.flatMap(({ blocks }) => [...blocks, blocks.join(' ')])
}

/** What an edition says of itself, and what is made of it: lists, file names, dates in words. */
function metadataBlocks(metadata: Metadata): string[] {
  const { id, title, subtitle, authors, translators, editors, subjects, lang } = metadata
  const values = stringsIn(metadata)
  const names = [authors, translators, editors].map(list =>
    listOf(
      list.map(({ name }) => name),
      lang,
    ),
  )
  return [
    ...values,
    values.join(' '),
    ...names,
    [title, subtitle, names[0]].join(' '),
    subjects.map(({ term }) => term).join(' '),
    ...[lang, ...metadata.otherEditions].flatMap(other =>
      Object.values(extensions).map(extension => `${id}.${other}.${extension}`),
    ),
    `https://spdx.org/licenses/${metadata.licence ?? ''}.html`,
    ...datesInWords(values, lang),
  ]
}

/** The dates of an edition and, as others may be made from them, the names of all months. */
function datesInWords(values: readonly string[], lang: string): string[] {
  const dates = values.flatMap(value => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? [])
  const months = Array.from({ length: 12 }, (_, at) => `2000-${String(at + 1).padStart(2, '0')}-01`)
  return [...dates, ...months].map(date => longDate(date, lang))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
