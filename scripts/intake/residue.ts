import { isResidue, LONGEST_RESIDUE } from '../model/residue-patterns.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * Part what a web page left behind from the text.
 *
 * In: paragraphs. Out: those kept and those taken out, both in order, none lost. Only a whole
 * paragraph of 120 characters at most that a pattern of the closed list matches is taken out.
 */
export function partResidue(paragraphs: readonly Paragraph[]): {
  kept: Paragraph[]
  taken: Paragraph[]
} {
  const kept: Paragraph[] = []
  const taken: Paragraph[] = []
  for (const paragraph of paragraphs) (isResidue(paragraph.text) ? taken : kept).push(paragraph)
  return { kept, taken }
}

/**
 * Name the paragraphs that look like the titles of other articles: all that follow the first
 * residue, when not one of them is a sentence. They are kept as text; an editor should look.
 *
 * In: what `partResidue` gave, without the head of the text. Out: some of `kept`, or none.
 */
export function doubtful(
  kept: readonly Paragraph[],
  taken: readonly Paragraph[],
): readonly Paragraph[] {
  const from = taken[0]?.line ?? Infinity
  const after = kept.filter(({ line }) => line > from)
  const isShort = ({ text }: Paragraph) =>
    text.length <= LONGEST_RESIDUE && !/[.!?…。！？]["'”’»）)]*$/u.test(text)
  return after.every(isShort) ? after : []
}
