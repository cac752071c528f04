import { grammalecte } from '../grammar/grammalecte.ts'
import { languageTool } from '../grammar/languagetool.ts'
import { askGrammalecte } from '../host/grammalecte.ts'
import { askLanguageTool } from '../host/languagetool.ts'
import type { Host } from '../model/host.ts'
import type { LanguageAids } from '../pipeline/lint-words.ts'
import { readDictionaries } from '../source/dictionaries.ts'
import { type Dictionary, openDictionary } from '../spelling/dictionary.ts'

/** What this machine has to read languages with; dictionaries are opened once, when first wanted. */
export function languageAids(host: Host): LanguageAids {
  const opened = new Map<string, Promise<Dictionary | undefined>>()
  return {
    dictionaryFor: lang => {
      const dictionary = opened.get(lang) ?? readDictionaries(host, lang).then(openDictionary)
      opened.set(lang, dictionary)
      return dictionary
    },
    // Grammalecte knows French best; the other one speaks where it is silent.
    grammar: [grammalecte(askGrammalecte), languageTool(askLanguageTool)],
  }
}
