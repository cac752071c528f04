import { primaryLanguage } from '../labels/labels.ts'
import type { HouseWish } from '../model/house.ts'
import type { Passage } from '../model/passage.ts'
import { finder } from './find.ts'
import { houseListFor, isSpaced } from './lists.ts'
import { offered, type Remark } from './remark.ts'
import type { HouseRow } from './row.ts'
import { sureText } from './sure-text.ts'

/** A row of a list as the search has it. */
interface Entry {
  readonly ruleId: Remark['ruleId']
  readonly prefer: readonly string[]
  readonly why: string
  /** A work's own wish is sure; the house's lists only suggest. */
  readonly sure: boolean
}

/** Find the phrases of the house's list for a language, and those that the work itself would rather not have. */
export function findPhrases(
  passages: readonly Passage[],
  lang: string,
  wishes: readonly HouseWish[],
): Remark[] {
  const { calques, residue, words } = houseListFor(lang)
  const own = wishes
    .filter(wish => wish.lang === undefined || isWithin(lang, wish.lang))
    .map(({ avoid, prefer, why = '' }): [string, Entry] => [
      avoid,
      { ruleId: 'house-word', prefer: prefer ? [prefer] : [], why, sure: !/[*?|]/.test(avoid) },
    ])
  const find = finder(
    [
      ...own,
      ...calques.map(entryOf('house-calque')),
      ...residue.map(entryOf('house-residue')),
      ...words.map(entryOf('house-word')),
    ],
    isSpaced(lang),
  )
  return passages.flatMap(passage =>
    find(passage.text).map(({ entry, start, end }): Remark => {
      const { ruleId, prefer, why, sure } = entry
      const found = passage.text.slice(start, end)
      const [only] = prefer
      return {
        passage,
        start,
        end,
        ruleId,
        wanted: prefer.length > 0 ? offered(prefer) : 'nothing in its place',
        hint: why,
        becomes: sure && only !== undefined ? sureText(found, only, lang) : undefined,
      }
    }),
  )
}

const entryOf =
  (ruleId: Remark['ruleId']) =>
  ([avoid, prefer, why]: HouseRow): [string, Entry] => [
    avoid,
    { ruleId, prefer: prefer.split(' | ').filter(Boolean), why, sure: false },
  ]

/** Whether a text's language is one that a wish is about: `fr` is about `fr-CA` as well. */
const isWithin = (lang: string, wished: string) =>
  wished.includes('-')
    ? lang.toLowerCase() === wished.toLowerCase()
    : primaryLanguage(lang) === wished.toLowerCase()
