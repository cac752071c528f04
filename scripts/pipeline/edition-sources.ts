import { fault } from '../model/fault.ts'
import { isOfLanguage, type Manuscript, type Work } from '../source/work.ts'

/** A translation and what it was made from, of one work. */
export interface Translation {
  readonly manuscript: Manuscript
  readonly source: Manuscript
}

/**
 * Find out which editions of a work are translations, and of which: as `translationOf` says, else of the first
 * edition, in the order of their files, that does not say it is one. A language that the work has not is a fault.
 */
export function translationsIn({ manuscripts, shared }: Work): Translation[] {
  const told = ({ lang, front }: Manuscript): string | undefined => {
    const from = front.data.translationOf ?? shared.data.translationOf
    // What work.yaml says for all is said for the source as well.
    return from !== undefined && isOfLanguage(lang, from) ? undefined : from
  }
  const saysSource = ({ front }: Manuscript) =>
    (front.data.translationOf ?? shared.data.translationOf) !== undefined
  const first = manuscripts.find(manuscript => told(manuscript) === undefined)
  return manuscripts.flatMap((manuscript): Translation[] => {
    const from = told(manuscript)
    if (from === undefined) {
      const isSource = saysSource(manuscript) || manuscript === first || !first
      return isSource ? [] : [{ manuscript, source: first }]
    }
    const source = manuscripts.find(other => other !== manuscript && isOfLanguage(other.lang, from))
    if (source) return [{ manuscript, source }]
    const own = manuscript.front.data.translationOf !== undefined
    const { file, yaml } = own ? manuscript.front : shared
    fault(
      file,
      'metadata-schema',
      `Unexpected “${from}” in “translationOf”, expected the language of another edition`,
      { place: yaml?.placeOf(['translationOf']) },
    )
    return []
  })
}
