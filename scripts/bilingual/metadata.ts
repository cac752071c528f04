import type { Metadata, Person, Release } from '../model/metadata.ts'
import { deriveUuid } from '../model/uuid.ts'
import { bothOf } from './sections.ts'

/**
 * Join what two editions of a work say of themselves. What readers read is said in both languages;
 * DOI and ISBN are those of one edition, and go. The first edition's word wins where there can be but one.
 */
export function joinMetadata(left: Metadata, right: Metadata): Metadata {
  const isbn: Metadata['isbn'] = {}
  const { doi: _, ...first } = left
  const { doi: __, ...second } = right
  const both = (name: 'title' | 'subtitle' | 'description') =>
    bothOf(left[name] ?? '', right[name] ?? '')
  const subtitle = both('subtitle')
  const description = both('description')
  const published = later(left.published, right.published)
  const modified = later(left.modified, right.modified)
  return {
    ...second,
    ...first,
    uuid: deriveUuid(left.uuid, right.uuid),
    title: both('title'),
    ...(subtitle ? { subtitle } : {}),
    ...(description ? { description } : {}),
    facingLang: right.lang,
    authors: together(left.authors, right.authors),
    translators: together(left.translators, right.translators),
    editors: together(left.editors, right.editors),
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    isbn,
    subjects: [
      ...new Map([...left.subjects, ...right.subjects].map(one => [one.term, one])).values(),
    ],
    otherEditions: [
      ...new Set([left.lang, right.lang, ...left.otherEditions, ...right.otherEditions]),
    ],
  }
}

/** A bilingual edition is released when both of its editions are, on the later of their days. */
export const joinReleases = (left: Release, right: Release): Release =>
  left.released && right.released
    ? { ...left, date: later(left.date, right.date) ?? left.date }
    : { released: false }

const together = (left: readonly Person[], right: readonly Person[]): Person[] => [
  ...left,
  ...right.filter(({ name }) => !left.some(person => person.name === name)),
]

/** The later of two ISO 8601 dates of which either may be unknown. */
export const later = (one: string | undefined, other: string | undefined): string | undefined =>
  [one, other]
    .filter(date => date !== undefined)
    .sort()
    .at(-1)
