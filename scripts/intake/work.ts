import { stringify } from 'yaml'
import { deriveUuid } from '../model/uuid.ts'
import { wordingOf } from './wording.ts'

/** What the import knows of a work beside its text. */
export interface Origin {
  readonly id: string
  /** BCP 47 primary tag of the text. */
  readonly lang: string
  /** Name of the raw file, without folder. */
  readonly fileName: string
  /** SHA-256 of the raw file, hexadecimal. */
  readonly digest: string
}

/**
 * Write `work.yaml`: identity and source, `TODO` for what an editor has to trace.
 * The one person is a function, not somebody: the notes need an author.
 */
export function writeWork({ id, lang, fileName, digest }: Origin): string {
  return stringify(
    {
      id,
      uuid: deriveUuid('imprimatur import', digest),
      people: { red: { name: wordingOf(lang).editors, role: 'editor' } },
      authors: ['TODO'],
      rights: 'TODO',
      licence: 'TODO',
      source: `${fileName}, SHA-256 ${digest}`,
    },
    { lineWidth: 0 },
  )
}
