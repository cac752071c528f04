import { fold, timesIn } from '../fold.ts'

/** A marked part with the words around it; `standing` are those of its words in the manuscript. */
export interface Passage {
  readonly before: string
  readonly standing: string
  readonly after: string
}

/** So many words on either side where they do: enough for an editor to know the place by. */
const USUAL = 2

/** Up to here every number of words before is tried with every one after. */
const CLOSE = 8

/** No more characters of a paragraph are looked at, nor quoted, on either side. */
const NEAR = 4000

/** Numbers of words before and after, in the order in which they are tried. */
const steps = [
  ...Array.from({ length: (CLOSE + 1) ** 2 }, (_, index) => ({
    left: Math.floor(index / (CLOSE + 1)),
    right: index % (CLOSE + 1),
  })).sort((a, b) => distance(a) - distance(b) || a.left + a.right - b.left - b.right),
  ...[12, 18, 27, 40, 60, 90].map(count => ({ left: count, right: count })),
]

/**
 * Choose how many words around a marked part are quoted, so that the quotation occurs once.
 *
 * In: the passage with its whole paragraph, and the article's text, folded. Out: the words before
 * and after, and whether the quotation occurs exactly once; all that there are when it never does.
 */
export function chooseContext(passage: Passage, article: string) {
  const { standing } = passage
  const [before, after] = [passage.before.slice(-NEAR), passage.after.slice(0, NEAR)]
  const left = tokensOf(before, /\S+\s*|^\s+/g)
  const right = tokensOf(after, /\s*\S+|\s+$/g)
  const mark = fold(standing).text.trim()
  // What stands nowhere is not found with more words around it either.
  if (mark === '' || timesIn(article, mark) > 0)
    for (const step of steps) {
      // Between two words, a place is told by both of them.
      if (mark === '' && (step.left === 0 || step.right === 0) && isMissing(step, left, right))
        continue
      const some = {
        before: step.left === 0 ? '' : left.slice(-step.left).join(''),
        after: right.slice(0, step.right).join(''),
      }
      const quotation = fold(some.before + standing + some.after).text.trim()
      if (quotation !== '' && timesIn(article, quotation) === 1) return { ...some, unique: true }
    }
  return { before, after, unique: false }
}

function isMissing(
  step: { left: number; right: number },
  left: readonly string[],
  right: readonly string[],
): boolean {
  return (step.left === 0 && left.length > 0) || (step.right === 0 && right.length > 0)
}

function distance({ left, right }: { left: number; right: number }): number {
  return Math.abs(left - USUAL) + Math.abs(right - USUAL)
}

/** Words with the white space beside; where words are not parted by spaces, by their sense. */
function tokensOf(text: string, words: RegExp): string[] {
  const tokens = text.match(words) ?? []
  return tokens.flatMap(token => (token.length <= 24 ? [token] : senseOf(token)))
}

const senseOf = (text: string): string[] =>
  [...new Intl.Segmenter('und', { granularity: 'word' }).segment(text)].map(part => part.segment)
