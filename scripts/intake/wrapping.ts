import type { Line } from './lines.ts'

/** Nobody wraps plain text wider than this; longer lines are paragraphs. */
const WIDEST = 120

/** Fewer neighbours than this prove nothing. */
const ENOUGH = 3

/**
 * Find the width at which a text was wrapped.
 *
 * In: cleaned lines. Out: the width in UTF-16 units, or `undefined` when lines were not wrapped.
 * The evidence: of the lines that another one follows directly, three in five leave no room for
 * the next line's first word, and of those next ones half begin in mid-sentence, which the lines
 * of a poem or of a list do not. One overlong line in twenty, an address perhaps, is forgiven.
 */
export function widthOf(lines: readonly Line[]): number | undefined {
  const pairs = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    return line.text && next?.text ? [[line.text, next.text] as const] : []
  })
  if (pairs.length < ENOUGH) return undefined
  const lengths = pairs.map(([line]) => line.length).sort((a, b) => a - b)
  const width = lengths[Math.ceil(0.95 * (lengths.length - 1))] ?? 0
  if (width > WIDEST) return undefined
  const filled = pairs.filter(([line, next]) => isFilled(line, next, width))
  const flowing = filled.filter(([, next]) => /^[^\p{Lu}\p{Lt}]/u.test(next))
  const wrapped = filled.length >= 0.6 * pairs.length && flowing.length >= 0.5 * filled.length
  return wrapped ? width : undefined
}

/** Tell whether a line could not have taken the next line's first word at this width. */
export function isFilled(line: string, next: string, width: number): boolean {
  const word = isHan(next.charAt(0)) ? 1 : (/^\S+/u.exec(next)?.[0].length ?? 0) + 1
  return line.length + word > width
}

/** Tell a character of Chinese or Japanese writing, which sets no space between words. */
export const isHan = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(
    character,
  )
