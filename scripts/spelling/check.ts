import { primaryLanguage } from '../labels/labels.ts'
import { fault } from '../model/fault.ts'
import { type Lexicon, lexiconName } from '../model/lexicon.ts'
import type { Passage } from '../model/passage.ts'
import { type PlaceIn, placesInFiles } from '../model/passage-place.ts'
import type { Dictionary } from './dictionary.ts'
import { type Known, knownBy } from './known.ts'
import { suggester } from './suggest.ts'
import { termsOf } from './terms.ts'
import { type Word, wordsIn } from './words.ts'

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
 * it (a language without one is passed over); the work's lexicon for a language. Out: the unknown words
 * in order of their first places; faults (`spelling`) are added to the passages' files.
 */
export function checkSpelling(
  passages: readonly Passage[],
  dictionaries: ReadonlyMap<string, Dictionary>,
  lexiconFor: (lang: string) => Lexicon,
): UnknownWord[] {
  const placeIn = placesInFiles()
  return [...Map.groupBy(passages, passage => passage.lang)].flatMap(([lang, ofLang]) => {
    const dictionary = dictionaries.get(lang)
    return dictionary ? checkLanguage(lang, ofLang, dictionary, lexiconFor(lang), placeIn) : []
  })
}

function checkLanguage(
  lang: string,
  passages: readonly Passage[],
  dictionary: Dictionary,
  lexicon: Lexicon,
  placeIn: PlaceIn,
): UnknownWord[] {
  const terms = termsOf(lexicon.entries)
  const known = knownBy(dictionary, terms, lang)
  const suggest = suggester(dictionary, terms, known)
  const found = lookUp(passages, lang, known).filter(
    ({ word, passage }) => !terms.covers(passage.text, word.start, word.end),
  )
  const words = Map.groupBy(found, ({ word }) => word.text)
  const hints = new Map<string, string>()
  const told = new Map<string, number>()
  for (const { word, passage } of found) {
    const { text } = word
    const places = words.get(text)?.length ?? 1
    const nth = (told.get(text) ?? 0) + 1
    told.set(text, nth)
    if (nth > MOST_PLACES) continue
    const hint = hints.get(text) ?? hintOf(suggest(word, passage.text), lexicon.name)
    hints.set(text, hint)
    fault(
      passage.file,
      'spelling',
      `Unexpected word “${curved(text)}”, expected a word of the dictionary`,
      {
        place: placeIn(passage, word.start, word.end),
        hint: hint + (nth === MOST_PLACES ? othersOf(places - MOST_PLACES) : ''),
      },
    )
  }
  return [...words].map(([text, { length }]) => ({ lang, text: curved(text), count: length }))
}

/** The words that are not known, in their order, each distinct one looked up once. */
function lookUp(passages: readonly Passage[], lang: string, known: Known): Found[] {
  const wordsOf = wordsIn(lang)
  const verdicts = new Map<string, boolean>()
  const found: Found[] = []
  for (const passage of passages)
    for (const word of wordsOf(passage.text)) {
      // What follows matters to an abbreviation alone.
      const key = word.elided + word.text + (/[.'’]/.test(word.next) ? word.next : '')
      const verdict = verdicts.get(key) ?? known(word.text, word)
      verdicts.set(key, verdict)
      if (!verdict) found.push({ word, passage })
    }
  return found
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
