import type { Edit, TypographyRule } from '../rule.ts'
import { letters, opening, written } from './characters.ts'

interface Bracket {
  readonly at: number
  readonly sign: string
  /** How many Japanese letters the text has before it. */
  readonly letters: number
}

const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' }
const fellows: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

const relevant = new RegExp(`[()[\\]${letters}]`, 'gu')
const inJapanese = new RegExp(`[${written}${opening}] ?$`, 'u')

/**
 * Make brackets as wide as Japanese letters, in pairs: around Japanese words, and round ones around any words that
 * follow Japanese ones. Those of Western text stay, such as those of `f(x)`.
 * Source: JLReq, A.1 and A.2.
 */
export const brackets: TypographyRule = {
  id: 'typo-width',
  edits(text) {
    const edits: Edit[] = []
    const open: Bracket[] = []
    let count = 0
    for (const { 0: sign, index: at } of text.matchAll(relevant)) {
      if (sign === '(' || sign === '[') open.push({ at, sign, letters: count })
      else if (sign === ')' || sign === ']') {
        const fellow = open.pop()
        if (!fellow || fellow.sign !== fellows[sign]) open.length = 0
        else if (
          fellow.letters < count ||
          (sign === ')' && inJapanese.test(around(text, fellow.at)))
        )
          edits.push(widened(fellow.at, fellow.sign), widened(at, sign))
      } else count++
    }
    return edits.sort((one, other) => one.start - other.start)
  },
}

/** What stands just before a place. */
const around = (text: string, at: number) => text.slice(Math.max(0, at - 3), at)

const widened = (at: number, sign: string): Edit => ({
  start: at,
  end: at + 1,
  text: wide[sign] ?? sign,
  ruleId: 'typo-width',
})
