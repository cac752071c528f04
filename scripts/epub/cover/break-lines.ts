import { piecesOf } from './pieces.ts'

/** Words after which a line must not end: articles, prepositions and the like, French and English. */
const clinging = new Set(
  `à au aux avec ce ces chez dans de des du elle en entre et il la le les leur leurs ne ou où par
  pour que qui sa sans se ses si son sous sur un une vers
  a an and as at but by for from if in into its nor of on or our so than the their to with without`.split(
    /\s+/,
  ),
)

/**
 * Break a text into as few lines as the width takes, as even as they get, broken by sense: after
 * punctuation rather than within a phrase, never after a short word that belongs to the next.
 * `measure` gives a line's width. A word wider than the width stands alone on its line.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (line: string) => number,
): readonly string[] {
  const words = piecesOf(unbreakable(text))
  // best[i]: the least cost of setting the words from i on, and where its first line ends.
  const best: { cost: number; end: number }[] = []
  best[words.length] = { cost: 0, end: words.length }
  const ideal = idealWidth(words, width, measure)
  for (let start = words.length - 1; start >= 0; start -= 1) {
    for (let end = start + 1; end <= words.length; end += 1) {
      const wide = measure(joined(words.slice(start, end)))
      if (wide > width && end > start + 1) break
      const rest = best[end]
      if (!rest) continue
      const cost =
        rest.cost + ((ideal - wide) / width) ** 2 + breakCost(words[end - 1], end === words.length)
      const known = best[start]
      if (!known || cost < known.cost) best[start] = { cost, end }
    }
  }
  const lines: string[] = []
  for (let start = 0; start < words.length; ) {
    const end = best[start]?.end ?? words.length
    lines.push(joined(words.slice(start, end)))
    start = end
  }
  return lines
}

const joined = (words: readonly string[]): string => words.join('').trimEnd()

/** French spaces before high punctuation and inside guillemets are not places to break. */
const unbreakable = (text: string): string =>
  text.replace(/\s+([:;!?»])/g, '\u00a0$1').replace(/«\s+/g, '«\u00a0')

/** The width that the lines have when the fewest possible share the text evenly. */
function idealWidth(
  words: readonly string[],
  width: number,
  measure: (line: string) => number,
): number {
  const whole = measure(joined(words))
  return Math.min(width, whole / Math.max(1, Math.ceil(whole / (width * 0.94))))
}

function breakCost(word: string | undefined, last: boolean): number {
  if (last || !word) return 0
  const plain = word.trimEnd()
  if (/[.:;!?…»。！？：؟؛]$/.test(plain)) return -0.12
  if (/[,–—、،]$/.test(plain)) return -0.06
  return clinging.has(plain.toLowerCase()) ? 0.25 : 0
}
