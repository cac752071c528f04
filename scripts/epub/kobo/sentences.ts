/**
 * Where a sentence ends: behind marks that end sentences in any script (Unicode, Sentence_Terminal),
 * the closing marks after them and a space; unless a small letter goes on, or what closes. A space
 * that does not break parts nothing but a closing quotation mark from its sentence.
 */
const spaced =
  /(?=[^\s\p{Ll}\p{Pe}\p{Pf}])(?<=[\p{Sentence_Terminal}…](?:[ \u00a0\u202f]?\p{Pf}|[\p{Pe}\p{Pi}"'])*[ \t\n\r]+)/u

/** Where no space is written: behind marks as wide as an ideograph, and what closes after them. */
const unspaced = /(?=[^\s\p{Pe}\p{Pf}。！？｡．…])(?<=[。！？｡．][…\p{Pe}\p{Pf}]*)/u

/**
 * Part a text into its sentences; joined, they are the text again, each space with the sentence
 * before it. Unicode's properties alone decide: a segmenter's rules change from one version of ICU
 * to the next, and the bytes of a book with them. An abbreviation may count as an end.
 */
export const sentencesOf = (text: string): readonly string[] =>
  text.split(spaced).flatMap(sentence => sentence.split(unspaced))
