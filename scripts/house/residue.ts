import type { Passage } from '../model/passage.ts'
import { isResidue } from '../model/residue-patterns.ts'
import type { Remark } from './remark.ts'

/** Find the passages that are wholly what a web page left behind, in whatever language. */
export function findResidue(passages: readonly Passage[]): Remark[] {
  return passages
    .filter(({ text, kind }) => kind !== 'cell' && !isAddress(text) && isResidue(text.trim()))
    .map(passage => ({
      passage,
      start: passage.text.length - passage.text.trimStart().length,
      end: passage.text.trimEnd().length,
      ruleId: 'house-residue',
      wanted: 'the text of an author',
      hint: 'It looks like a line of a web page that was copied with the text. Take it out.',
    }))
}

/** A list of references may have lines that are addresses. */
const isAddress = (text: string) => /^\s*(?:https?:\/\/|www\.)/.test(text)
