import type { VFile } from 'vfile'
import { checkGrammar } from '../grammar/check.ts'
import { checkHouse } from '../house/check.ts'
import { primaryLanguage } from '../labels/labels.ts'
import type { GrammarProgram } from '../model/grammar.ts'
import type { Host } from '../model/host.ts'
import type { HouseWish } from '../model/house.ts'
import type { Lexicon } from '../model/lexicon.ts'
import type { Replacement } from '../model/replacement.ts'
import { toldSoFar } from '../model/told.ts'
import { declaredNames } from '../source/declared-names.ts'
import { type LexiconFile, readLexicon } from '../source/lexicon.ts'
import { isTodo } from '../source/metadata.ts'
import type { Manuscript, Work } from '../source/work.ts'
import { checkSpelling, type UnknownWord } from '../spelling/check.ts'
import type { Dictionary } from '../spelling/dictionary.ts'
import { termsOf } from '../spelling/terms.ts'
import { hasSpelling } from '../spelling/words.ts'
import { proseOf } from './lint.ts'

/** What a machine has to read a language with. */
export interface LanguageAids {
  /** A language's dictionary; `undefined` where there is none. */
  readonly dictionaryFor: (lang: string) => Promise<Dictionary | undefined>
  readonly grammar: readonly GrammarProgram[]
}

/** For a machine, or a command, that has nothing to read a language with. */
export const noAids: LanguageAids = { dictionaryFor: async () => undefined, grammar: [] }

/** What the words of a manuscript came to, besides the faults on its files. */
export interface WordsReport {
  readonly lexicons: readonly LexiconFile[]
  /** By the lexicon that they would go into. */
  readonly unknown: readonly (UnknownWord & { readonly lexicon: VFile })[]
  /** Languages that part their words and have no dictionary here. */
  readonly lacking: readonly string[]
  /** Sure corrections of the house's. */
  readonly replacements: readonly Replacement[]
  /** Names of the outside programs that read the text. */
  readonly readBy: readonly string[]
}

/**
 * Report on a manuscript's files what is wrong with its words: those that neither a dictionary nor the work has,
 * those that the house would have otherwise, and those that outside programs say something of. Faults of lexicons go to their own
 * files. What typography and the house have said of a word is not said again in a vaguer way.
 */
export async function lintWords(
  host: Host,
  work: Work,
  manuscript: Manuscript,
  { dictionaryFor, grammar }: LanguageAids,
): Promise<WordsReport> {
  const passages = proseOf(manuscript)
  const langs = [...new Set(passages.map(({ lang }) => lang))]
  const own = primaryLanguage(manuscript.lang)
  const primaries = [...new Set([own, ...langs.map(primaryLanguage)])]
  const files = await Promise.all(
    primaries.map(primary => readLexicon(host, work.place.folder, primary)),
  )
  const lexicons = new Map(primaries.map((primary, index) => [primary, files[index]]))
  const names = declaredNames(work.shared.data, manuscript.front.data)
  const lexiconFor = (lang: string): Lexicon => {
    const file = lexicons.get(primaryLanguage(lang))
    // A name of the edition is a name in words of another language, too.
    const entries = [...(file?.entries ?? []), ...(lexicons.get(own)?.entries ?? []), ...names]
    return { entries, name: file?.name ?? '' }
  }
  const dictionaries = new Map<string, Dictionary>()
  for (const lang of langs) {
    const dictionary = await dictionaryFor(lang)
    if (dictionary) dictionaries.set(lang, dictionary)
  }
  const terms = new Map(langs.map(lang => [lang, termsOf(lexiconFor(lang).entries)]))
  const isTerm = (text: string, lang: string) =>
    terms.get(lang)?.has(text) || terms.get(lang)?.covers(text, 0, text.length) || false
  const replacements = checkHouse(passages, wishesOf(work), isTerm)
  const isTold = toldSoFar(passages)
  const unknown = checkSpelling(passages, dictionaries, lexiconFor, isTold).flatMap(word => {
    const lexicon = lexicons.get(primaryLanguage(word.lang))
    return lexicon ? { ...word, lexicon: lexicon.file } : []
  })
  return {
    lexicons: files,
    unknown,
    lacking: langs.filter(lang => hasSpelling(lang) && !dictionaries.has(lang)),
    replacements,
    readBy: await checkGrammar(passages, grammar, isTerm, isTold),
  }
}

const wishesOf = ({ shared }: Work): HouseWish[] =>
  (shared.data.house ?? []).filter(({ avoid }) => !isTodo(avoid))
