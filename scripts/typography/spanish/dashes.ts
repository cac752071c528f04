import { type Edit, patternRule, type TypographyRule } from '../rule.ts'

/** A stretch that no aside goes beyond. */
const sentence = /[^.!?…]+(?:[.!?…]+|$)/gu
/** A dash with a blank before it, and a blank or a mark after it. */
const free = / (-{1,3}|[–—])(?=[ ,.;:)?!]|$)/gu
/** What an aside between hyphens begins with: the names of a route do not. */
const small = /^[\p{Ll}\p{N}«“"¿¡\ufffc]/u

/**
 * The raya stands close to the aside that it encloses. A dash alone may be anything, and more than two hyphens
 * are a list: they stay.
 */
const asides: TypographyRule = {
  id: 'typo-dash',
  *edits(text) {
    for (const { 0: part, index } of text.matchAll(sentence)) {
      const marks = [...part.matchAll(free)].map(({ 0: typed, 1: mark, index: at }) => ({
        hyphen: mark === '-',
        start: index + at,
        end: index + at + typed.length,
      }))
      const hyphens = marks.some(({ hyphen }) => hyphen)
      if (marks.length % 2 === 1 || (hyphens && marks.length > 2)) continue
      for (let at = 0; at + 1 < marks.length; at += 2) {
        const [open, close] = marks.slice(at, at + 2)
        if (!open || !close || text[open.end] !== ' ' || open.end >= close.start) continue
        if (hyphens && !small.test(text.slice(open.end + 1, open.end + 2))) continue
        yield edit(open.start, open.end + 1, ' —')
        yield edit(close.start, close.end, '—')
      }
    }
  },
}

const edit = (start: number, end: number, text: string): Edit => ({
  start,
  end,
  text,
  ruleId: 'typo-dash',
})

/**
 * Dashes around an aside; two hyphens that are close to it already; and speech, which begins a paragraph.
 * Source: RAE, Ortografía de la lengua española, 2010, raya.
 */
export const rayas: readonly TypographyRule[] = [
  asides,
  patternRule(
    'typo-dash',
    /(?<= )-{2,3}(?=\S)([^–—-]{1,300})(?<=\S)-{2,3}(?=[ ,.;:)?!]|$)/gu,
    ([, aside]) => `—${aside}—`,
  ),
  patternRule('typo-dash', /^-{1,3} ?(?=[\p{Lu}¿¡])/gu, () => '—'),
]
