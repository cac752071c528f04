import type { Hyphenation } from '../../model/hyphenation.ts'
import type { Manner } from './manners.ts'
import type { Breaks } from './patterns.ts'

/** What is divided by, for one language. */
export interface Division {
  readonly breaks: Breaks
  readonly manner: Manner
  readonly choice: Hyphenation
}

/** Which words of a text are not divided, wherever they may be. */
export interface WholeWords {
  readonly first: boolean
  readonly last: boolean
}

const shy = '\u00ad'
const hyphens = /[-\u2010\u2011]/
const apostrophes = /(['’ʼ])/
/** Words with what holds them together; digits too, so that `F-35` is seen as one. */
const words = /[\p{L}\p{M}\p{N}\u00ad]+(?:[-\u2010\u2011'’ʼ][\p{L}\p{M}\p{N}\u00ad]+)*/gu
/** Addresses, paths, times, names of files, whatever is typed as it stands. */
const literal = /[@/\\_=]|[\p{L}\p{N}][.:][\p{L}\p{N}]/u

/**
 * Make what puts soft hyphens into text of one language: text in, the same text with U+00AD out.
 * Each word is looked at once; the first or the last of a text can be left whole.
 */
export function makeDivider(division: Division) {
  const known = new Map<string, string>()
  const divided = divideWord(division)
  const divide = (word: string): string => {
    let result = known.get(word)
    if (result === undefined) {
      result = divided(word)
      known.set(word, result)
    }
    return result
  }
  return (text: string, whole: WholeWords): string => {
    const places = [...text.matchAll(words)].map(({ index }) => index)
    const [first, last] = [
      whole.first ? places[0] : undefined,
      whole.last ? places.at(-1) : undefined,
    ]
    return text.replace(/\S+/gu, (chunk, at: number) =>
      literal.test(chunk)
        ? chunk
        : chunk.replace(words, (word, within: number) =>
            at + within === first || at + within === last ? word : divide(word),
          ),
    )
  }
}

/** Make the function that divides one word, elided ones before it included: `l’exception`. */
function divideWord({ breaks, manner, choice }: Division) {
  const { left, right, shortest } = { ...manner, ...limitsOf(choice) }
  const exceptions = new Map(choice.exceptions.map(word => [keyOf(word), word]))
  const names = new Set(choice.known.flatMap(name => name.split(/[\s'’ʼ-]+/)).filter(isCapitalised))

  const isName = (word: string) =>
    choice.names === 'keep' &&
    isCapitalised(word) &&
    (!manner.hasCapitalNouns || names.has(word) || names.has(word.replace(/s$/, '')))

  const bySyllable = (part: string): string => {
    if (part.length < shortest || !/^\p{L}\p{Ll}+$/u.test(part) || isName(part)) return part
    const small = part.toLowerCase()
    if (small.length !== part.length) return part
    const at = breaks(small).filter(at => at >= left && part.length - at >= right)
    return at.reduceRight((text, at) => text.slice(0, at) + shy + text.slice(at), part)
  }
  const divide = (word: string): string => {
    // Where the author has said it, nobody else does.
    if (word.includes(shy)) return word
    const exception = exceptions.get(keyOf(word))
    if (exception !== undefined) return asIn(exception, word)
    if (!hyphens.test(word)) return bySyllable(word)
    if (manner.compounds === 'whole') return word
    return word
      .split(/([-\u2010\u2011])/)
      .map(bySyllable)
      .join('')
  }
  return (word: string): string => word.split(apostrophes).map(divide).join('')
}

const limitsOf = ({ left, right, shortest }: Hyphenation) => ({
  ...(left === undefined ? {} : { left }),
  ...(right === undefined ? {} : { right }),
  ...(shortest === undefined ? {} : { shortest }),
})

const isCapitalised = (word: string) => /^\p{Lu}/u.test(word)

/** The same for a word and its exception, however both are hyphenated. */
const keyOf = (word: string) => word.replace(/[-\u2010\u2011]/g, '').toLowerCase()

/** Divide a word where its exception has a hyphen and itself has none. */
function asIn(exception: string, word: string): string {
  let divided = ''
  let at = 0
  for (const sign of exception) {
    const isHyphen = hyphens.test(word.charAt(at))
    if (hyphens.test(sign)) divided += isHyphen ? word.charAt(at++) : shy
    else {
      if (isHyphen) divided += word.charAt(at++)
      divided += word.slice(at, at + sign.length)
      at += sign.length
    }
  }
  return divided
}
