import { primaryLanguage } from '../labels/labels.ts'
import { englishAcronyms, frenchAcronyms, japaneseAcronyms } from './acronyms.ts'
import { englishCalques } from './english-calques.ts'
import { englishResidue } from './english-residue.ts'
import { englishWords } from './english-words.ts'
import { frenchCalques } from './french-calques.ts'
import { frenchResidue } from './french-residue.ts'
import { frenchWords } from './french-words.ts'
import { japaneseCalques } from './japanese-calques.ts'
import { japaneseResidue } from './japanese-residue.ts'
import { japaneseWords } from './japanese-words.ts'
import type { HouseList } from './row.ts'

const one = (...forms: string[]) => ({ forms })

/** What the house has to say, by primary language. */
export const houseLists: Readonly<Record<string, HouseList>> = {
  en: {
    calques: englishCalques,
    residue: englishResidue,
    words: englishWords,
    acronyms: englishAcronyms,
    variants: [
      one('email|emails', 'e-mail|e-mails'),
      one('per cent', 'percent'),
      one('judgement|judgements', 'judgment|judgments'),
      one('policymaker|policymakers', 'policy-maker|policy-makers'),
      one('adviser|advisers', 'advisor|advisors'),
      one('cooperat*', 'co-operat*'),
      one('coordinat*', 'co-ordinat*'),
    ],
  },
  fr: {
    calques: frenchCalques,
    residue: frenchResidue,
    words: frenchWords,
    acronyms: frenchAcronyms,
    variants: [
      one('événement|événements', 'évènement|évènements'),
      one('clé|clés', 'clef|clefs'),
      one('plateforme|plateformes', 'plate-forme|plates-formes'),
    ],
  },
  ja: {
    calques: japaneseCalques,
    residue: japaneseResidue,
    words: japaneseWords,
    acronyms: japaneseAcronyms,
    variants: [
      one('コンピューター', 'コンピュータ'),
      one('サーバー', 'サーバ'),
      one('ユーザー', 'ユーザ'),
      one('インド太平洋', 'インド・太平洋'),
      one('アジア太平洋', 'アジア・太平洋'),
      one('子ども', '子供'),
      one('取り組み', '取組み', '取組'),
    ],
  },
}

/** The house's list for a language; nothing for one that it does not know. */
export const houseListFor = (lang: string): HouseList =>
  houseLists[primaryLanguage(lang)] ?? {
    calques: [],
    residue: [],
    words: [],
    acronyms: [],
    variants: [],
  }

/** Whether a language parts its words by blanks. */
export const isSpaced = (lang: string): boolean => !/^(?:ja|zh|yue|th|lo|km|my)(?:-|$)/i.test(lang)
