import { createHunspellFromStrings } from 'hunspell-wasm'
import { type DictionaryFiles, readAffixes } from './affixes.ts'

/** What a spelling checker can be asked of one language. */
export interface Dictionary {
  has(word: string): boolean
  /** Words that are spelled much like it, likeliest first. */
  suggest(word: string): readonly string[]
}

/**
 * Open dictionaries of one language as one: a word of any is a word; the first one suggests.
 * `undefined` when none of them can be read.
 */
export async function openDictionary(
  files: readonly DictionaryFiles[],
): Promise<Dictionary | undefined> {
  const opened = await Promise.all(files.map(open))
  const engines = opened.filter(engine => engine !== undefined)
  const [first] = engines
  if (!first) return undefined
  return {
    has: word => engines.some(engine => engine.testSpelling(word)),
    suggest: word => first.getSpellingSuggestions(word),
  }
}

async function open(files: DictionaryFiles) {
  const texts = readAffixes(files)
  if (!texts) return undefined
  try {
    return await createHunspellFromStrings(texts.aff, texts.dic)
  } catch {
    // Not Hunspell's format: no dictionary, which the caller says.
    return undefined
  }
}
