import { scriptsOf } from '../../model/script.ts'

/**
 * Part a text where its lines may break: behind spaces, which stay with the word before, and between
 * the phrases of Japanese, where no space is. Short words in hiragana, which belong to the word
 * before, and closing marks do not begin a line, opening ones do not end it.
 */
export function piecesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[ \t\n])(?=[^ \t\n])/)
    .map(word => word.replace(/[ \t\n]+/g, ' '))
    .filter(word => word.trim() !== '')
    .flatMap(word => (scriptsOf(word).includes('japanese') ? phrasesOf(word) : [word]))
}

function phrasesOf(text: string): string[] {
  const phrases: string[] = []
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = phrases.at(-1)
    const clings = /^(?:\p{Script=Hiragana}{1,2}|[^\p{L}\p{N}\p{Ps}\p{Pi}]+)$/u.test(segment)
    const opens = last !== undefined && /[\p{Ps}\p{Pi}]$/u.test(last)
    if (last !== undefined && (clings || opens)) phrases[phrases.length - 1] = last + segment
    else phrases.push(segment)
  }
  return phrases
}
