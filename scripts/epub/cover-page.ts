import type { LabelSet } from '../labels/label-set.ts'
import type { Metadata } from '../model/metadata.ts'
import { files } from './files.ts'
import type { Page } from './page.ts'
import { h } from './xhtml.ts'

/** Make the page that shows the cover, described by the words that stand on it. */
export const coverPage = (metadata: Metadata, labels: LabelSet): Page => ({
  type: 'cover',
  file: files.cover,
  title: labels.cover,
  children: [
    h('section', { 'epub:type': 'cover', ariaLabel: labels.cover }, [
      h('img', { src: files.coverImage, alt: coverWords(metadata, labels), role: 'doc-cover' }),
    ]),
  ],
})

function coverWords({ title, subtitle, authors }: Metadata, labels: LabelSet): string {
  // A colon takes a space in French and none in English: a stop is right in both.
  const sentences = [labels.cover, title, subtitle, authors.map(({ name }) => name).join(', ')]
  return `${sentences
    .map(words => words?.trim().replace(/\.$/, ''))
    .filter(Boolean)
    .join('. ')}.`
}
