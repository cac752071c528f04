import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Metadata, Person, Subject } from '../model/metadata.ts'
import { deriveUuid } from '../model/uuid.ts'
import type { FrontMatter, WorkData } from './schema.ts'
import type { YamlData } from './yaml.ts'

/** One file's fields, checked, with their places. */
export interface Fields<Data> {
  readonly file: VFile
  readonly data: Data
  readonly yaml?: YamlData
}

/** A field that still says TODO, and where. */
export interface Todo {
  readonly field: string
  readonly file: VFile
  readonly place: Point | undefined
}

interface Derived {
  readonly workName: string
  /** What the text itself says: its first heading, or else the file's name. */
  readonly title: string
  readonly lang: string
  readonly otherEditions: readonly string[]
}

/**
 * Merge what work.yaml and front matter say into one edition's metadata. The edition's own value
 * wins; a value that says TODO is left out; nothing is invented.
 */
export function mergeMetadata(
  work: Fields<WorkData>,
  front: Fields<FrontMatter>,
  derived: Derived,
): { metadata: Metadata; todos: Todo[] } {
  const own = front.data
  const all = { ...work.data, ...defined(own) }
  const known = <Value>(value: Value) => (isTodo(value) ? undefined : value)
  const { people } = work.data
  const id = known(work.data.id) ?? derived.workName
  const lang = known(own.lang) ?? derived.lang
  const series = typeof all.series === 'string' ? { name: all.series } : all.series
  const position = known(series?.position)
  const metadata: Metadata = {
    id,
    uuid: deriveUuid(work.data.uuid ?? id, lang),
    title: known(all.title) ?? derived.title,
    subtitle: known(own.subtitle),
    originalTitle: known(own.originalTitle),
    originalLang: known(own.originalLang),
    lang,
    authors: persons(own.author ?? all.authors, people),
    translators: persons(all.translators, people),
    editors: persons(all.editors, people),
    publisher: known(all.publisher),
    published: known(own.published ?? own.date),
    modified: known(own.modified),
    description: known(own.description),
    rights: known(all.rights),
    licence: known(all.licence),
    source: known(all.source),
    doi: known(all.identifiers?.doi),
    isbn: {
      pdf: known(all.identifiers?.isbn?.pdf),
      epub: known(all.identifiers?.isbn?.epub),
    },
    subjects: (all.subjects ?? []).filter(subject => !isTodo(subject)).map(asSubject),
    ...(series && !isTodo(series.name)
      ? { series: { name: series.name, ...(position ? { position: Number(position) } : {}) } }
      : {}),
    version: known(all.version),
    classification: known(all.classification),
    embargo: known(all.embargo),
    accessibility: defined({
      summary: known(all.accessibility?.summary),
      certifiedBy: known(all.accessibility?.certifiedBy),
      conformsTo: known(all.accessibility?.conformsTo),
      certifierCredential: known(all.accessibility?.certifierCredential),
      certifierReport: known(all.accessibility?.certifierReport),
    }),
    otherEditions: derived.otherEditions,
  }
  return { metadata: defined(metadata), todos: [...todosOf(front), ...todosOf(work, front)] }
}

/** The fields that say TODO, less those for which the edition has a value of its own. */
function todosOf(fields: Fields<object>, winner?: Fields<object>): Todo[] {
  return (fields.yaml?.todos ?? [])
    .filter(path => !(winner && path[0] !== undefined && Object.hasOwn(winner.data, path[0])))
    .map(path => ({
      field: path.join('.'),
      file: fields.file,
      place: fields.yaml?.placeOf(path),
    }))
}

type PersonData = string | { name: string; fileAs?: string; url?: string }

function persons(
  data: PersonData | readonly PersonData[] | undefined,
  people: WorkData['people'],
): Person[] {
  if (data === undefined) return []
  const list: readonly PersonData[] = Array.isArray(data) ? data : [data as PersonData]
  return list
    .map((entry): Person => {
      if (typeof entry !== 'string') return entry
      const declared = people && Object.hasOwn(people, entry) ? people[entry] : undefined
      if (!declared) return { name: entry }
      return defined({ name: declared.name, fileAs: declared.fileAs, url: declared.url })
    })
    .filter(person => !isTodo(person.name))
}

const asSubject = (subject: string | Subject): Subject =>
  typeof subject === 'string' ? { term: subject } : subject

/** Whether a field is still to be filled in. */
export const isTodo = (value: unknown) => typeof value === 'string' && /^TODO\b/.test(value)

/** The same object without the keys that have no value. */
function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, entry]) => entry !== undefined),
  ) as Value
}
