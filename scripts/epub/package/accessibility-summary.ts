import type { LabelSet } from '../../labels/label-set.ts'
import type { Survey } from './accessibility-survey.ts'

/** Say in the words of the edition's language what the survey found, and no more than that. */
export function accessibilitySummary(seen: Survey, { accessibility: says }: LabelSet): string {
  const all = seen.described === seen.images
  const sentences: readonly (readonly [boolean, string])[] = [
    [true, says.text],
    [seen.headings, says.headings],
    [seen.notes, says.notes],
    [seen.images > 0 && all, says.imagesDescribed],
    [!all, says.imagesNotDescribed],
    [seen.longDescriptions, says.longDescriptions],
    [seen.formulas > 0, says.formulas],
    [seen.pages, says.pages],
    [seen.moving, says.moving],
  ]
  return sentences.flatMap(([isTrue, words]) => (isTrue ? [words] : [])).join(says.between)
}
