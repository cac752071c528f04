import { primaryLanguage } from '../labels/labels.ts'

/** Short words that lose their vowel before another, which begins after the apostrophe. */
const elisions: Readonly<Record<string, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)['’](?=.)/iu,
  it: /^(?:[cdlmnstv]|un|gl|dell|all|dall|nell|sull|coll|quell|quest|bell|sant|anch|com|dov|cos|quant|tutt|nessun|ciascun|senz|mezz|quand)['’](?=.)/iu,
  ca: /^[dlmnst]['’](?=.)/iu,
}

/** How many units of a word are an elided article or the like, with its apostrophe; 0 if none. */
export const elisionOf = (word: string, lang: string): number =>
  elisions[primaryLanguage(lang)]?.exec(word)?.[0].length ?? 0
