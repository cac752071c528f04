import type { Variants } from './row.ts'

/** Names that have one form in French and another in English, which a machine leaves or mixes. */
const pairs: readonly (readonly [french: string, english: string])[] = [
  ['AIEA', 'IAEA'],
  ['ADN', 'DNA'],
  ['BCE', 'ECB'],
  ['CICR', 'ICRC'],
  ['FMI', 'IMF'],
  ['HCR', 'UNHCR'],
  ['OCDE', 'OECD'],
  ['OMC', 'WTO'],
  ['OMS', 'WHO'],
  ['ONG', 'NGO'],
  ['PIB', 'GDP'],
  ['PNUD', 'UNDP'],
  ['TNP', 'NPT'],
  ['UE', 'EU'],
  ['VIH', 'HIV'],
]

/** Names that both languages read as words: in capitals or not, but one way. */
const either: readonly Variants[] = [
  ['AUKUS', 'Aukus'],
  ['BRICS', 'Brics'],
  ['UNESCO', 'Unesco'],
  ['UNICEF', 'Unicef'],
  ['MERCOSUR', 'Mercosur'],
  ['OPEP', 'Opep'],
  ['OPEC', 'Opec'],
].map(forms => ({ forms }))

export const frenchAcronyms: readonly Variants[] = [
  { forms: ['OTAN', 'Otan'], foreign: ['NATO', 'Nato'] },
  { forms: ['ASEAN', 'ANASE', 'Asean', 'Anase'] },
  { forms: ['ONU', 'Onu'], foreign: ['UNO'] },
  { forms: ['États-Unis'], foreign: ['USA', 'EUA'] },
  ...pairs.map(([french, english]) => ({ forms: [french], foreign: [english] })),
  ...either,
]

export const englishAcronyms: readonly Variants[] = [
  { forms: ['NATO', 'Nato'], foreign: ['OTAN', 'Otan'] },
  { forms: ['ASEAN', 'Asean'], foreign: ['ANASE', 'Anase'] },
  { forms: ['UN'], foreign: ['ONU', 'Onu', 'UNO'] },
  ...pairs.map(([french, english]) => ({ forms: [english], foreign: [french] })),
  ...either,
]

export const japaneseAcronyms: readonly Variants[] = [
  { forms: ['ASEAN', 'アセアン'], foreign: ['ANASE'] },
  { forms: ['NATO', 'ナトー'], foreign: ['OTAN'] },
  { forms: ['UNESCO', 'ユネスコ'] },
  { forms: ['UNICEF', 'ユニセフ'] },
]
