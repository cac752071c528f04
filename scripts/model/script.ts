/** A writing system that has faces of its own in the house; that of formulas no text tells. */
export type Script = 'western' | 'japanese' | 'arabic' | 'math'

/** Signs that only these faces have, by which a text tells that it needs them. */
const own = {
  japanese:
    /[\u2e80-\u2fdf\u3000-\u30ff\u31f0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3134f}]/u,
  arabic: /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/u,
} as const

/**
 * Signs that Western faces have too, and that a text in these scripts takes from its own: their
 * quotation marks, dots and dashes have other widths, their digits another size.
 */
const shared = {
  // The bullets and sesame dots that stand for italic are in no text.
  japanese: '‘’“”…‥—―·•※→←↑↓○●◎□■△▲▽▼☆★①②③④⑤⑥⑦⑧⑨⑩\ufe45\ufe46',
  arabic: ' !"%()*+,-./0123456789:;=?[]{}\u00a0«»…–—‘’“”\u200c\u200d\u200e\u200f',
} as const

/** Name the scripts that a text is written in; there is always some Western in it. */
export function scriptsOf(text: string): Script[] {
  return [
    'western',
    ...(own.japanese.test(text) ? ['japanese' as const] : []),
    ...(own.arabic.test(text) ? ['arabic' as const] : []),
  ]
}

/** The characters of a text that a script's faces set, beyond the Western ones, each once. */
export function signsOf(text: string, script: 'japanese' | 'arabic'): string {
  const found = text.match(new RegExp(own[script].source, 'gu')) ?? []
  return [...new Set([...found, ...shared[script]])].sort().join('')
}
