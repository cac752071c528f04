import { type Hyphenation, hyphenationByDefault } from '../model/hyphenation.ts'
import type { Metadata } from '../model/metadata.ts'
import { isTodo } from '../source/metadata.ts'
import type { FrontMatter, WorkData } from '../source/schema.ts'

/**
 * Say how an edition's words may be divided: as its front matter has it, else as its work. Whoever the
 * work names is known by name, and so is what has a capital in its lexicon.
 */
export function hyphenationOf(
  work: WorkData,
  front: FrontMatter,
  metadata: Metadata,
  lexicon: readonly string[],
): Hyphenation {
  const { exceptions, left, right, shortest, names } = front.hyphenation ?? work.hyphenation ?? {}
  const number = (letters: string | undefined) =>
    letters === undefined || isTodo(letters) ? undefined : Number(letters)
  const people = [
    ...Object.values(work.people ?? {}),
    ...metadata.authors,
    ...metadata.translators,
    ...metadata.editors,
  ]
  return {
    ...hyphenationByDefault,
    ...(exceptions ? { exceptions: exceptions.filter(word => !isTodo(word)) } : {}),
    ...(names ? { names } : {}),
    left: number(left),
    right: number(right),
    shortest: number(shortest),
    known: [...people.map(({ name }) => name), ...lexicon],
  }
}
