import type { Decision } from './decision.ts'

/** One line of the raw text, cleaned; an empty one separates paragraphs. */
export interface Line {
  /** 1-based, as editors count: by LF, CRLF and CR. */
  readonly number: number
  readonly text: string
}

// Of the control characters only the tab is text; the two noncharacters are not allowed in XML,
// and a byte order mark in mid-text is the trace of files put together.
const unprintable = /(?!\t)[\p{Cc}\p{Cs}\uFEFF\uFFFE\uFFFF]/gu

/**
 * Cut a text into lines in NFC, without control characters and without the white space
 * (spaces and tabs) round each line.
 *
 * In: decoded text with any line ends, U+2028, U+2029, NEL, VT and FF among them. Out: lines
 * that carry their number in the raw text. No-break spaces, soft hyphens, joiners and
 * direction marks are kept: they are the author's.
 */
export function cutLines(text: string): { lines: Line[]; decisions: Decision[] } {
  const dropped: number[] = []
  const composed: number[] = []
  const lost: number[] = []
  const lines = text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const number = index + 1
    // A paragraph separator, and a form feed on paper, leave a blank line.
    const parts = raw.replace(/[\u2029\f]/g, '\u2028\u2028').split(/[\u2028\v\u0085]/)
    return parts.map((part): Line => {
      const printable = part.replace(unprintable, () => {
        dropped.push(number)
        return ''
      })
      const normal = printable.normalize('NFC')
      if (normal !== printable) composed.push(number)
      if (normal.includes('\uFFFD')) lost.push(number)
      return { number, text: trim(normal) }
    })
  })
  const decisions = [
    ...told(
      dropped,
      n => `${n} control characters dropped`,
      'they are not text, and no format can hold them',
    ),
    ...told(composed, n => `${n} lines composed to NFC`, 'one way to write an accented letter'),
    ...told(
      lost,
      n => `${n} lines hold U+FFFD, kept`,
      'characters were lost before this file was made: look there',
    ),
  ]
  const ends = lineEnds(text)
  if (ends)
    decisions.push({ what: `${ends} line ends written as LF`, why: 'one line end for all files' })
  return { lines, decisions }
}

// The look-behind keeps a long run of spaces in mid-line from being tried at each of its places.
const trim = (text: string) => text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '')

function told(
  numbers: readonly number[],
  what: (count: number) => string,
  why: string,
): Decision[] {
  const [line] = numbers
  if (line === undefined) return []
  const said =
    numbers.length === 1 ? what(1).replace(/(character|line)s/, '$1') : what(numbers.length)
  return [{ what: said, why, line }]
}

function lineEnds(text: string): string {
  const kinds = [
    ['CRLF', /\r\n/],
    ['CR', /\r(?!\n)/],
    ['U+2028', /\u2028/],
    ['U+2029', /\u2029/],
    ['NEL', /\u0085/],
    ['VT', /\v/],
    ['FF', /\f/],
  ] as const
  return kinds.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : [])).join(', ')
}
