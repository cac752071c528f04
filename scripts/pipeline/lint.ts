import type { VFile } from 'vfile'
import { location } from 'vfile-location'
import { fault } from '../model/fault.ts'
import type { Passage } from '../model/passage.ts'
import { frontPassagesOf } from '../prose/front-passages.ts'
import { notePassagesOf } from '../prose/note-passages.ts'
import { passagesOf } from '../prose/passages.ts'
import { isTodo } from '../source/metadata.ts'
import type { Manuscript, Work } from '../source/work.ts'
import { type Proposal, proposalsOf } from '../typography/propose.ts'

/** The fields of front matter that are running text. */
const fields = ['title', 'subtitle', 'description'] as const

/** The running text of a manuscript that readers see: front matter, the article, shown notes. */
export function proseOf({ tree, file, lang, front, notes }: Manuscript): Passage[] {
  const values = fields.flatMap(field => {
    const value = front.data[field]
    return value === undefined || isTodo(value)
      ? []
      : [{ value, place: front.yaml?.placeOf([field]) }]
  })
  return [
    ...frontPassagesOf(values, file, lang),
    ...passagesOf(tree, file, lang),
    ...(notes ? notePassagesOf(notes.tree, notes.file, lang) : []),
  ]
}

/** What the typography of a manuscript wants: each passage of it with its proposals, where it has any. */
export function typographyWants(work: Work, manuscript: Manuscript): Want[] {
  const chosen = manuscript.front.data.typography ?? work.shared.data.typography
  return proseOf(manuscript).flatMap(passage => {
    const proposals = proposalsOf(passage, chosen)
    return proposals.length > 0 ? { passage, proposals } : []
  })
}

/** A passage that typography would change, and how. */
export interface Want {
  readonly passage: Passage
  readonly proposals: readonly Proposal[]
}

/** Report on a manuscript's files what its language wants of them. */
export function lintManuscript(work: Work, manuscript: Manuscript): void {
  for (const [file, wants] of byFile(typographyWants(work, manuscript))) {
    const places = location(file)
    for (const { ruleId, reason, start, end } of wants.flatMap(({ proposals }) => proposals)) {
      const [from, to] = [places.toPoint(start), places.toPoint(end)]
      fault(file, ruleId, reason, { place: from && to ? { start: from, end: to } : undefined })
    }
  }
}

/** What typography wants, by the file in which it is to be done. */
export const byFile = <Some extends Pick<Want, 'passage'>>(
  wants: readonly Some[],
): Map<VFile, Some[]> => Map.groupBy(wants, ({ passage }) => passage.file)
