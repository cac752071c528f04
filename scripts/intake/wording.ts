/** What the import writes into an editor's files, in the editor's language. */
export interface Wording {
  readonly editors: string
  readonly provenance: string
  readonly residue: string
  readonly line: (number: number, text: string) => string
}

const en: Wording = {
  editors: 'Editors',
  provenance:
    'To be traced before publication: the author, the date, the rights and the licence. The raw file is named in work.yaml, under source.',
  residue: 'Taken out of the text by the import, word for word, by line of the raw file:',
  line: (number, text) => `line ${number}: ${text}`,
}

const fr: Wording = {
  editors: 'Rédaction',
  provenance:
    'À établir avant publication : l’auteur, la date, les droits et la licence. Le fichier brut est nommé dans work.yaml, sous source.',
  residue: 'Retiré du texte à l’import, mot pour mot, par ligne du fichier brut :',
  line: (number, text) => `ligne ${number} : ${text}`,
}

/** Give the import's own words in a language (BCP 47 primary tag); English where there are none. */
export const wordingOf = (lang: string): Wording => (lang === 'fr' ? fr : en)
