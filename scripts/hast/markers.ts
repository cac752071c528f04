import type { MarkerStyle } from '../model/markers.ts'

/** A note's number: as readers see it, and in plain letters for its id. */
export interface Numbering {
  readonly marker: string
  readonly key: string
}

/**
 * After the last, each is doubled, then trebled; those that our text face has.
 * Source: The Chicago Manual of Style, 14.25.
 */
const symbols = ['*', '†', '‡', '§', '¶']

/** Number the n-th note of a series, from 1, in the style of the house. */
export function markerOf(style: MarkerStyle, n: number): Numbering {
  switch (style) {
    case 'decimal':
      return plain(String(n))
    case 'lower-alpha':
      return plain(letters(n))
    case 'upper-alpha':
      return plain(letters(n).toUpperCase())
    case 'lower-roman':
      return plain(roman(n).toLowerCase())
    case 'upper-roman':
      return plain(roman(n))
    case 'symbols': {
      const times = Math.ceil(n / symbols.length)
      return { marker: (symbols[(n - 1) % symbols.length] ?? '').repeat(times), key: String(n) }
    }
  }
}

const plain = (marker: string): Numbering => ({ marker, key: marker })

/** a … z, aa, ab … */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(97 + ((n - 1) % 26))
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  let rest = n
  let text = ''
  for (const [value, numeral] of numerals) for (; rest >= value; rest -= value) text += numeral
  return text
}
