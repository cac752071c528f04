import { stringify } from 'yaml'
import type { Metadata, Person } from '../model/metadata.ts'

/**
 * Write an edition's metadata as front matter that could be its own: what an article and its work say,
 * without what they say to colleagues (TODO, comments, ids of people). `math` tells how its dollars are meant. Source: docs/metadata.md.
 */
export function publicFrontMatter(metadata: Metadata, math?: 'tex'): string {
  const { series, isbn, doi, accessibility, subjects } = metadata
  const fields = {
    title: metadata.title,
    subtitle: metadata.subtitle,
    lang: metadata.lang,
    originalTitle: metadata.originalTitle,
    originalLang: metadata.originalLang,
    authors: metadata.authors.map(asField),
    translators: metadata.translators.map(asField),
    editors: metadata.editors.map(asField),
    publisher: metadata.publisher,
    published: metadata.published,
    modified: metadata.modified,
    description: metadata.description,
    rights: metadata.rights,
    licence: metadata.licence,
    source: metadata.source,
    subjects: subjects.map(({ term, ...rest }) => (isEmpty(rest) ? term : { term, ...rest })),
    series: series && { ...series, position: series.position?.toString() },
    identifiers: { doi, isbn: isEmpty(isbn) ? undefined : isbn },
    version: metadata.version,
    classification: metadata.classification,
    embargo: metadata.embargo,
    accessibility,
    math,
  }
  const known = Object.entries(fields).filter(([, value]) => !isEmpty(value))
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n`
}

const asField = (person: Person) => (person.fileAs || person.url ? person : person.name)

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'object' && Object.values(value ?? {}).every(one => one === undefined))
