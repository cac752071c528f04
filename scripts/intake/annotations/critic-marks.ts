import type { Excerpt } from '../../model/note.ts'

/** What opens or closes a marked part. Source: http://criticmarkup.com/spec.php */
const delimiter = /\{(?:==|~~|--|\+\+)|(?:==|~~|--|\+\+)\}|~>/

/**
 * Tell whether a marked part reads back as it is meant: words there, on one line, without a
 * delimiter of CriticMarkup, which has no escapes.
 */
export function isWritable({ mark, old, new: words }: Excerpt): boolean {
  if (mark === 'highlight' ? old.trim() === '' : old === '' && words === '') return false
  return !/\n/.test(old + words) && !delimiter.test(old) && !delimiter.test(words)
}

/** Give the longest part of words that holds no delimiter and no line end, with its offset. */
export function longestPlainPart(words: string): { text: string; offset: number } {
  let offset = 0
  const parts = words.split(new RegExp(`(${delimiter.source}|\\n)`)).map((text, index) => {
    const part = { text: index % 2 ? '' : text, offset }
    offset += text.length
    return part
  })
  return parts.reduce((longest, part) =>
    part.text.trim().length > longest.text.trim().length ? part : longest,
  )
}

/** Cut the words around a marked part off at the nearest delimiter or line end. */
export function clipAround(before: string, after: string): { before: string; after: string } {
  const border = new RegExp(`${delimiter.source}|\\n`, 'g')
  const opens = [...before.matchAll(border)].at(-1)
  const [closes] = after.matchAll(border)
  return {
    before: opens ? before.slice(opens.index + opens[0].length) : before,
    after: closes ? after.slice(0, closes.index) : after,
  }
}

/** Write an excerpt as a note's quotation, on one line, without `> `. */
export function writeExcerpt({ before, mark, old, new: words, after }: Excerpt): string {
  return `${before}${markedPart(mark, old, words)}${after}`.trim()
}

function markedPart(mark: Excerpt['mark'], old: string, words: string): string {
  switch (mark) {
    case 'highlight':
      return `{==${old}==}`
    case 'deletion':
      return `{--${old}--}`
    case 'insertion':
      return `{++${words}++}`
    case 'substitution':
      return `{~~${old}~>${words}~~}`
  }
}

/** Write white space other than spaces as spaces, and drop what no text holds. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\t\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/(?!\n)[\p{Cc}\uFEFF\uFFFE\uFFFF\uFDD0-\uFDEF]/gu, '')
