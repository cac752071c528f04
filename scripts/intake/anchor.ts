import { fold, timesIn } from './fold.ts'

/** So many paragraphs are tried; in a text that repeats itself longer, no place is unique. */
const TRIES = 30

/** Words without a character that Markdown or CriticMarkup reads, one space between them. */
const plainWords = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’,]|[ \u00A0\u202F-](?=[\p{L}\p{N}]))*/gu

/**
 * Choose words of the text that occur once in it, for a note to quote.
 *
 * In: all paragraphs of the text, and those to quote from, the best first. Out: the first words
 * of the first paragraph in which a run of words is found only here, 12 to 80 characters long
 * where the paragraph allows; `undefined` when there is none. What the notes' anchors take for
 * the same (kinds of spaces, hyphens, apostrophes, soft hyphens) is the same here.
 */
export function uniqueWords(
  paragraphs: readonly string[],
  from: readonly string[],
): string | undefined {
  const text = fold(paragraphs.join('\n')).text
  for (const paragraph of from.slice(0, TRIES)) {
    for (const [run] of paragraph.slice(0, 400).matchAll(plainWords)) {
      const words = starts(run).find(start => timesIn(text, fold(start).text) === 1)
      if (words) return words
    }
  }
  return undefined
}

/** The beginnings of a run that end with a word; of a run without spaces, by length. */
function starts(run: string): string[] {
  if (run.length < 12) return [run]
  const ends = [...run.matchAll(/(?<=[\p{L}\p{M}\p{N}])(?=\s|$)/gu)].map(match => match.index)
  const lengths = /\s/.test(run) ? ends : [12, 24, 48, 80]
  return lengths.filter(length => length >= 12 && length <= 80).map(end => run.slice(0, end))
}
