import type { LabelSet } from '../../labels/label-set.ts'
import { listOf } from '../../labels/locale.ts'
import type { Metadata } from '../../model/metadata.ts'
import { files } from '../files.ts'
import type { Page } from '../page.ts'
import { h } from '../xhtml.ts'
import type { BookCover } from './book-cover.ts'

/**
 * Make the page that shows the cover, described by the words that stand on it. A reading system that
 * knows `picture` shows the drawing, any other the image (EPUB 3.3 §3.2: `img` needs no fallback here).
 */
export const coverPage = (
  { image, vector }: BookCover,
  metadata: Metadata,
  labels: LabelSet,
): Page => {
  const img = h('img', { src: image.path, alt: coverWords(metadata, labels), role: 'doc-cover' })
  return {
    type: 'cover',
    file: files.cover,
    title: labels.cover,
    children: [
      h('section', { 'epub:type': 'cover', ariaLabel: labels.cover }, [
        vector
          ? h('picture', {}, [h('source', { srcSet: vector.path, type: 'image/svg+xml' }), img])
          : img,
      ]),
    ],
  }
}

function coverWords({ title, subtitle, authors, lang }: Metadata, labels: LabelSet): string {
  // A colon takes a space in French and none in English: a stop is right in both.
  const sentences = [
    labels.cover,
    title,
    subtitle,
    listOf(
      authors.map(({ name }) => name),
      lang,
    ),
  ]
  return `${sentences
    .map(words => words?.trim().replace(/\.$/, ''))
    .filter(Boolean)
    .join('. ')}.`
}
