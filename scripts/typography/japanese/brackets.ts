import type { Edit, TypographyRule } from '../rule.ts'
import { letters, opening, written } from './characters.ts'

interface Bracket {
  readonly at: number
  readonly sign: string
  /** How many stretches of the text before it have Japanese letters. */
  readonly japanese: number
}

const wide: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '［', ']': '］' }
const fellows: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

const anyLetter = new RegExp(`[${letters}]`)
const inJapanese = new RegExp(`[${written}${opening}] ?$`)

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
    let japanese = 0
    let from = 0
    for (const { 0: sign, index: at } of text.matchAll(/[()[\]]/g)) {
      if (anyLetter.test(text.slice(from, at))) japanese++
      from = at
      if (sign === '(' || sign === '[') {
        open.push({ at, sign, japanese })
        continue
      }
      const fellow = open.pop()
      if (!fellow || fellow.sign !== fellows[sign]) open.length = 0
      else if (
        fellow.japanese < japanese ||
        (sign === ')' && inJapanese.test(text.slice(Math.max(0, fellow.at - 3), fellow.at)))
      )
        edits.push(widened(fellow.at, fellow.sign), widened(at, sign))
    }
    return edits.sort((one, other) => one.start - other.start)
  },
}

const widened = (at: number, sign: string): Edit => ({
  start: at,
  end: at + 1,
  text: wide[sign] ?? sign,
  ruleId: 'typo-width',
})
