import { mayRunDown } from '../labels/direction.ts'
import { bookByDefault, type WritingMode } from '../model/book.ts'
import { fault } from '../model/fault.ts'
import type { Manuscript, Work } from '../source/work.ts'

/**
 * Tell how an edition's e-book is written: as its front matter says, else as work.yaml does. Lines run
 * across in a language that is not written downwards; to ask for it there is a fault (`writing-mode`),
 * but in work.yaml only where no edition of the work is of such a language.
 */
export function writingOf(
  { shared, manuscripts }: Work,
  { front, file, lang }: Manuscript,
): WritingMode {
  const wanted = front.data.writing ?? shared.data.writing ?? bookByDefault.writing
  if (wanted === 'horizontal' || mayRunDown(lang)) return wanted
  if (front.data.writing || !manuscripts.some(other => mayRunDown(other.lang)))
    fault(
      file,
      'writing-mode',
      `Unexpected vertical lines in “${lang}”, expected Japanese, Chinese or Korean`,
      {
        place: front.yaml?.placeOf(['writing']) ?? { line: 1, column: 1 },
        hint: 'The e-book is written in lines that run across the page.',
      },
    )
  return 'horizontal'
}
