import { primaryLanguage } from '../labels/labels.ts'

/** What the import writes into an editor's files, in the editor's language. */
export interface Wording {
  readonly editors: string
  readonly provenance: string
  readonly residue: string
  readonly line: (number: number, text: string) => string
  /** A proposed change in words, where no mark can hold it. */
  readonly toInsert: (words: string) => string
  /** `¶` stands for each new paragraph. */
  readonly toInsertParagraphs: (words: string) => string
  readonly toDelete: (words: string) => string
  readonly toReplace: (old: string, words: string) => string
  /** Where moved words stood, and where they are to stand. */
  readonly moved: Readonly<Record<'from' | 'to', string>>
  /** What a remark about some of a change's new words begins with. */
  readonly about: (words: string) => string
}

const en: Wording = {
  editors: 'Editors',
  provenance:
    'To be traced before publication: the author, the date, the rights and the licence. The raw file is named in work.yaml, under source.',
  residue: 'Taken out of the text by the import, word for word, by line of the raw file:',
  line: (number, text) => `line ${number}: ${text}`,
  toInsert: words => `To be inserted here: ${words}`,
  toInsertParagraphs: words => `To be inserted here, with a new paragraph at each ¶: ${words}`,
  toDelete: words => `To be deleted: ${words}`,
  toReplace: (old, words) => `To be replaced: “${old}” by “${words}”`,
  moved: { from: 'Moved away from here.', to: 'Moved to here.' },
  about: words => `On “${words}”:`,
}

const fr: Wording = {
  editors: 'Rédaction',
  provenance:
    'À établir avant publication : l’auteur, la date, les droits et la licence. Le fichier brut est nommé dans work.yaml, sous source.',
  residue: 'Retiré du texte à l’import, mot pour mot, par ligne du fichier brut :',
  line: (number, text) => `ligne ${number} : ${text}`,
  toInsert: words => `À insérer ici : ${words}`,
  toInsertParagraphs: words => `À insérer ici, avec un nouveau paragraphe à chaque ¶ : ${words}`,
  toDelete: words => `À supprimer : ${words}`,
  toReplace: (old, words) => `À remplacer : « ${old} » par « ${words} »`,
  moved: { from: 'Déplacé d’ici.', to: 'Déplacé jusqu’ici.' },
  about: words => `Sur « ${words} » :`,
}

/** Give the import's own words in a language, BCP 47; English where there are none. */
export const wordingOf = (lang: string): Wording => (primaryLanguage(lang) === 'fr' ? fr : en)
