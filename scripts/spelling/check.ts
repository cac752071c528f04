import { primaryLanguage } from '../labels/labels.ts'
import { fault } from '../model/fault.ts'
import { type Lexicon, lexiconName } from '../model/lexicon.ts'
import type { Passage } from '../model/passage.ts'
import { type PlaceIn, placesInFiles } from '../model/passage-place.ts'
import type { IsTold } from '../model/told.ts'
import type { Dictionary } from './dictionary.ts'
import { knownBy } from './known.ts'
import { isForeign, type LookedUp, lookUp } from './look-up.ts'
import { recentWords } from './recent-words.ts'
import { suggester } from './suggest.ts'
import { termsOf } from './terms.ts'
import type { Word } from './words.ts'

/** A word that neither dictionary nor lexicon has. */
export interface UnknownWord {
  readonly lang: string
  readonly text: string
  /** In how many places it stands. */
  readonly count: number
}

/** A word is reported in so many places; the last message counts the others. */
export const MOST_PLACES = 5

interface Found {
  readonly word: Word
  readonly passage: Passage
}

/**
 * Look up every word of the passages. In: passages of one work; dictionaries by language tag as passages have
 * it (a language without one is passed over); the work's lexicon for a language; what better rules have said
 * already, of which nothing is said again. Out: the unknown words in order of their first places; faults
 * (`spelling`) are added to the passages' files. A passage of another language is one fault.
 */
export function checkSpelling(
  passages: readonly Passage[],
  dictionaries: ReadonlyMap<string, Dictionary>,
  lexiconFor: (lang: string) => Lexicon,
  isTold: IsTold = () => false,
): UnknownWord[] {
  const placeIn = placesInFiles()
  return [...Map.groupBy(passages, passage => passage.lang)].flatMap(([lang, ofLang]) => {
    const dictionary = dictionaries.get(lang)
    if (!dictionary) return []
    const { entries, name } = lexiconFor(lang)
    const terms = termsOf([...entries, ...(recentWords[primaryLanguage(lang)] ?? [])])
    const known = knownBy(dictionary, terms, lang)
    const suggest = suggester(dictionary, terms, known)
    const [foreign, own] = parted(lookUp(ofLang, lang, known))
    for (const { passage } of foreign) tellForeign(passage, lang, placeIn)
    const found = own
      .flatMap(({ passage, unknown }) => unknown.map(word => ({ word, passage })))
      .filter(
        ({ word: { start, end }, passage }) =>
          !terms.covers(passage.text, start, end) && !isTold(passage, start, end),
      )
    tellUnknown(found, name, suggest, placeIn)
    return [...Map.groupBy(found, ({ word }) => word.text)].map(([text, { length }]) => ({
      lang,
      text: curved(text),
      count: length,
    }))
  })
}

function parted(looked: readonly LookedUp[]): [foreign: LookedUp[], own: LookedUp[]] {
  const [foreign, own]: [LookedUp[], LookedUp[]] = [[], []]
  for (const each of looked) (isForeign(each) ? foreign : own).push(each)
  return [foreign, own]
}

function tellForeign(passage: Passage, lang: string, placeIn: PlaceIn): void {
  fault(
    passage.file,
    'spelling',
    `Unexpected words of another language, expected those of “${lang}”`,
    {
      place: placeIn(passage, 0, passage.text.length),
      hint: 'Say which it is: <span lang="en">…</span>.',
    },
  )
}

/** Report the first places of each word. */
function tellUnknown(
  found: readonly Found[],
  lexicon: string,
  suggest: (word: Word, passage: string) => readonly string[],
  placeIn: PlaceIn,
): void {
  const words = Map.groupBy(found, ({ word }) => word.text)
  const hints = new Map<string, string>()
  const told = new Map<string, number>()
  for (const { word, passage } of found) {
    const { text } = word
    const nth = (told.get(text) ?? 0) + 1
    told.set(text, nth)
    if (nth > MOST_PLACES) continue
    const hint = hints.get(text) ?? hintOf(suggest(word, passage.text), lexicon)
    hints.set(text, hint)
    const others = (words.get(text)?.length ?? nth) - MOST_PLACES
    fault(
      passage.file,
      'spelling',
      `Unexpected word “${curved(text)}”, expected a word of the dictionary`,
      {
        place: placeIn(passage, word.start, word.end),
        hint: hint + (nth === MOST_PLACES ? othersOf(others) : ''),
      },
    )
  }
}

const curved = (word: string) => word.replaceAll("'", '’')

function hintOf(suggestions: readonly string[], lexicon: string): string {
  const words = suggestions.map(word => `“${curved(word)}”`).join(', ')
  return `${words && `Perhaps ${words}. `}Names and terms go into ${lexicon}.`
}

const othersOf = (count: number) =>
  count > 0 ? ` It stands in ${count} more ${count > 1 ? 'places' : 'place'}.` : ''

/** A lexicon without a word, for a work that has none. */
export const noLexicon = (lang: string): Lexicon => ({
  entries: [],
  name: lexiconName(primaryLanguage(lang)),
})
