/*
 * What stands between the brackets of patterns (JLReq, appendix A). They go without the flag `u`, which would
 * make them twice as slow: a rare kanji is two units, the second of which other rare characters have as well.
 */

/** Hiragana, katakana and the sign of a long vowel. */
const kana = '\\u3041-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u31f0-\\u31ff\\uff66-\\uff9f'
const kanji =
  '\\u3005-\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ud840-\\ud88d\\udc00-\\udfff'

/** The letters of Japanese words. */
export const letters = kana + kanji

/** Opening and closing brackets, as wide as a letter. */
export const opening = '「『（［｛〈《【〔〝'
export const closing = '」』）］｝〉》】〕〟'

/** Question and exclamation marks: a space follows them, unlike all other signs. */
export const dividing = '！？'

/** The other signs that are as wide as a letter, and bring their own space. */
export const pausing = '、。，．：；…―〜・'

/** Whatever a space may not stand beside. */
export const signs = opening + closing + dividing + pausing

/** What a Japanese sentence may have before one of its signs. */
export const written = letters + closing + dividing + pausing

/** Letters and digits of Western words. */
export const western = 'A-Za-z0-9\\u00c0-\\u024f'
