import { fault } from '../model/fault.ts'
import { mayRunDown, type WritingMode } from '../model/writing.ts'
import type { Manuscript, Work } from '../source/work.ts'

/**
 * Tell how the lines of an edition run: as its front matter says, else as work.yaml does. Lines run
 * across in a language that is not written downwards; to ask for it there is a fault (`writing-mode`),
 * but in work.yaml only where no edition of the work is of such a language.
 */
export function writingOf(
  { shared, manuscripts }: Work,
  { front, file, lang }: Manuscript,
): WritingMode {
  const wanted = front.data.writing ?? shared.data.writing ?? 'horizontal'
  if (wanted === 'horizontal' || mayRunDown(lang)) return wanted
  if (front.data.writing || !manuscripts.some(other => mayRunDown(other.lang)))
    fault(
      file,
      'writing-mode',
      `Unexpected vertical lines in “${lang}”, expected Japanese, Chinese or Korean`,
      {
        place: front.yaml?.placeOf(['writing']) ?? { line: 1, column: 1 },
        hint: 'Its lines run across the page.',
      },
    )
  return 'horizontal'
}
