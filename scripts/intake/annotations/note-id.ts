import { slugOf } from '../identity.ts'

/**
 * Make a note's id from its marked words: at most four of them and 40 characters, in lower-case
 * ASCII with hyphens. Words without a Latin letter give `note`.
 */
export const idOfWords = (words: string): string =>
  slugOf(words).split('-').slice(0, 4).join('-').slice(0, 40).replace(/-$/, '') || 'note'

/** Number an id when it is taken: `mission-2`. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(number === 2 ? id : `${id}-${number - 1}`)) number++
  return number === 2 ? id : `${id}-${number - 1}`
}
