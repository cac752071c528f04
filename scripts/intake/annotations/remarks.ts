import type { RootContent } from 'mdast'
import { paragraph } from '../markdown.ts'
import type { Wording } from '../wording.ts'
import type { Annotation, Signature } from './annotation.ts'

/** Find the declared person of this name, letter case and spaces aside; her id, if there is one. */
export function personOf(
  author: string | undefined,
  people: ReadonlyMap<string, string>,
): string | undefined {
  if (author === undefined) return undefined
  return [...people].find(([, name]) => sameName(name) === sameName(author))?.[0]
}

/**
 * Write the remarks of an annotation one after another, each signed with name and date unless its
 * author is the note's `by`, whom the attribute names.
 */
export function writeRemarks(
  { author, date, remarks }: Annotation,
  by: string | undefined,
  people: ReadonlyMap<string, string>,
  wording: Wording,
): RootContent[] {
  const isNamed = (name: string | undefined) => by !== undefined && personOf(name, people) === by
  const [first] = remarks
  const own = first && sameName(first.author ?? '') === sameName(author ?? '')
  return [
    ...(own || isNamed(author) ? [] : signature({ author, date })),
    ...remarks.flatMap(remark => [
      ...(remark.about ? [paragraph(wording.about(remark.about))] : []),
      ...remark.words,
      ...(isNamed(remark.author) ? [] : signature(remark)),
    ]),
  ]
}

function signature({
  author,
  date,
}: {
  author?: Signature['author'] | undefined
  date?: Signature['date'] | undefined
}): RootContent[] {
  const parts = [author?.replace(/\s+/g, ' ').trim(), date].filter(part => part)
  return parts.length === 0 ? [] : [paragraph(`— ${parts.join(', ')}`)]
}

const sameName = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
