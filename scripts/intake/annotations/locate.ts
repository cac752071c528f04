import type { Folded } from '../../model/fold.ts'
import { fold } from '../fold.ts'
import type { Quote } from './quote.ts'

/** The article's text, a block a line, as it is and folded. */
export interface Article {
  readonly text: string
  readonly folded: Folded
}

/** Words of the article with the rest of their block, and where they begin in the text. */
export interface Located {
  readonly before: string
  readonly old: string
  readonly after: string
  readonly at: number
  /** When what is quoted goes on in the next block: its words from there. */
  readonly rest?: string
}

/** Fewer characters at the end of a block may well be the beginning of another quotation. */
const FEWEST = 12

/** So much of prefix and suffix is looked at; programs give some thirty characters. */
const NEAR = 200

/**
 * Find a quotation in the article, compared as the notes' anchors compare. `undefined` when it is
 * not there, or when prefix and suffix do not tell which of several places is meant.
 */
export function locate(quote: Quote, article: Article): Located | undefined {
  const words = oneLine(quote.exact).text.trim()
  if (words === '') return locatePoint(quote, article)
  const places = placesOf(words, article.folded.text)
  if (places.length === 0) return locateStart(quote, article)
  const place = places.length === 1 ? places[0] : chosen(places, words.length, quote, article)
  if (place === undefined) return undefined
  // A space at its ends belongs to what is quoted: a change may take it away.
  const { text } = article.folded
  const start = /^\s/.test(quote.exact) && text[place - 1] === ' ' ? place - 1 : place
  const end = place + words.length
  return passage(start, /\s$/.test(quote.exact) && text[end] === ' ' ? end + 1 : end, article)
}

/** Of several places, the one that both neighbours name, or else one of them; `undefined` in doubt. */
function chosen(
  places: readonly number[],
  length: number,
  { prefix, suffix }: Quote,
  { folded }: Article,
): number | undefined {
  const [before = '', after = ''] = [prefix.slice(-NEAR), suffix.slice(0, NEAR)].map(text =>
    oneLine(text).text.trim(),
  )
  const told = places.map(at => {
    const end = at + length
    // A line end is a space to prefix and suffix, and there may be one more at either end.
    const left = flat(folded.text.slice(Math.max(0, at - before.length - 2), at)).trimEnd()
    const right = flat(folded.text.slice(end, end + after.length + 2)).trimStart()
    return {
      at,
      left: before !== '' && left.endsWith(before),
      right: after !== '' && right.startsWith(after),
    }
  })
  const both = told.filter(({ left, right }) => left && right)
  const either = both.length > 0 ? both : told.filter(({ left, right }) => left || right)
  return either.length === 1 ? either[0]?.at : undefined
}

/** The place between prefix and suffix. */
function locatePoint({ prefix, suffix }: Quote, article: Article): Located | undefined {
  const around = oneLine(prefix + suffix).text
  const places = around.trim() === '' ? [] : placesOf(around.trimEnd(), flat(article.folded.text))
  const [place] = places
  if (place === undefined || places.length > 1) return undefined
  const point = place + oneLine(prefix).text.length
  return passage(point, point, article)
}

/** What is quoted may begin in one block and end in another: the part in the first. */
function locateStart({ exact }: Quote, article: Article): Located | undefined {
  const { text: words, offsets } = oneLine(exact)
  if (words.length <= FEWEST) return undefined
  const { text } = article.folded
  const found = placesOf(words.slice(0, FEWEST), text).flatMap(start => {
    const lineEnd = text.indexOf('\n', start)
    const tail = text.slice(start, lineEnd < 0 ? text.length : lineEnd).trimEnd()
    return words.startsWith(tail) ? [{ start, length: tail.length }] : []
  })
  const [first] = found
  if (!first || found.length > 1) return undefined
  const rest = exact.slice(offsets[first.length] ?? exact.length).trim()
  return { ...passage(first.start, first.start + first.length, article), rest }
}

function passage(start: number, end: number, { text, folded }: Article): Located {
  const [from = text.length, to = text.length] = [folded.offsets[start], folded.offsets[end]]
  const lineStart = text.slice(0, from).lastIndexOf('\n') + 1
  const lineEnd = text.indexOf('\n', to)
  return {
    before: text.slice(lineStart, from),
    old: text.slice(from, to),
    after: text.slice(to, lineEnd < 0 ? text.length : lineEnd),
    at: from,
  }
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}

/** White space of any kind as spaces, one for one, then folded. */
const oneLine = (text: string): Folded => fold(text.replace(/\s/g, ' '))

const flat = (text: string) => text.replaceAll('\n', ' ')
