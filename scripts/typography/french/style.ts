import { narrow, wide } from '../shared/pattern.ts'

/** What differs between the countries that write French; a space is one of `narrow`, `wide`, none. */
export interface FrenchStyle {
  /** Before `;`, `!` and `?`. */
  readonly high: string
  /** Where it is none, a thin one that was typed stays. */
  readonly thinStays: boolean
  readonly colon: string
  /** Within « and ». */
  readonly guillemets: string
  readonly percent: string
  readonly thousands: string
  /** What hyphens between blanks become; `single`: one hyphen as well as two. */
  readonly dash: { readonly sign: '–' | '—'; readonly single: boolean }
  /** An aside keeps to its dashes. */
  readonly asides: boolean
  /** A minus sign before a percentage or a temperature. */
  readonly minus: boolean
  /** Capitals that bear accents: every one, or those of words all in capitals. */
  readonly accents: 'all' | 'words in capitals'
}

/** Source: Lexique des règles typographiques en usage à l’Imprimerie nationale. */
export const france: FrenchStyle = {
  high: narrow,
  thinStays: false,
  colon: wide,
  guillemets: wide,
  percent: wide,
  thousands: narrow,
  dash: { sign: '–', single: true },
  asides: true,
  minus: true,
  accents: 'all',
}

/**
 * Source: Office québécois de la langue française, Vitrine linguistique, Espacement; it sets none before `;`,
 * `!` and `?`, and advises a thin one to those who have it.
 */
export const canada: FrenchStyle = { ...france, high: '', thinStays: true, thousands: wide }

/** Source: Guide du typographe, Groupe de Lausanne de l’Association suisse des typographes. */
export const switzerland: FrenchStyle = {
  ...france,
  colon: narrow,
  guillemets: narrow,
  percent: '',
  accents: 'words in capitals',
}

/**
 * Source: Code de rédaction interinstitutionnel, 6.4, which has blanks around hyphens between compounds,
 * plain ones around dashes, and a dash of its own for the minus.
 */
export const europe: FrenchStyle = {
  ...france,
  high: '',
  colon: '',
  guillemets: '',
  dash: { sign: '—', single: false },
  asides: false,
  minus: false,
}
