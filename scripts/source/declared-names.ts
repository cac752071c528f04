import { isTodo } from './metadata.ts'
import type { FrontMatter, WorkData } from './schema.ts'

type Person = string | { readonly name: string; readonly fileAs?: string | undefined }

/**
 * Name what a publication declares of itself and that its text may therefore have: people, publisher, series
 * and subjects, an edition's own before the work's, and the original title. Names are there whole and word
 * by word.
 */
export function declaredNames(work: WorkData, front: FrontMatter): string[] {
  const own = { ...work, ...front }
  const people: readonly Person[] = [
    ...Object.values(work.people ?? {}),
    ...[own.authors, front.author, own.translators, own.editors].flatMap(listOf),
  ]
  const series = typeof own.series === 'string' ? own.series : own.series?.name
  const names = [
    ...people.flatMap(person =>
      typeof person === 'string' ? [person] : [person.name, person.fileAs ?? ''],
    ),
    own.publisher ?? '',
    series ?? '',
  ]
  const phrases = [
    ...(own.subjects ?? []).map(subject => (typeof subject === 'string' ? subject : subject.term)),
    front.originalTitle ?? '',
  ]
  return [...names.flatMap(name => [name, ...wordsOf(name)]), ...phrases].filter(
    name => name !== '' && !isTodo(name),
  )
}

const listOf = (people: Person | readonly Person[] | undefined): readonly Person[] =>
  people === undefined ? [] : isList(people) ? people : [people]

const isList = (people: Person | readonly Person[]): people is readonly Person[] =>
  Array.isArray(people)

/** The words of a name that have a capital of their own. */
const wordsOf = (name: string) => name.match(/\p{Lu}[\p{L}\p{M}'’-]+/gu) ?? []
