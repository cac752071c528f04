import type { Element } from 'xast'
import { breakLines } from './break-lines.ts'
import { edge, line, measure, type Side } from './cover-sheet.ts'
import type { TypeSetter } from './type-setter.ts'

/** Of the title, largest first; the last is taken whether it fits or not. */
const sizes = [240, 210, 184, 168, 152, 138, 124, 112, 100, 90, 80, 70, 60]

/** Set the title as large as its lines have room for above `bottom`, then the subtitle in italic. */
export function titleBlock(
  { title, subtitle }: { title: string; subtitle: string },
  { serif, italic }: { serif: TypeSetter; italic: TypeSetter },
  { bottom, colour, side }: { bottom: number; colour: string; side: Side },
): Element[] {
  const top = edge + 90
  for (const size of sizes) {
    const smaller = Math.max(46, Math.round(size * 0.44))
    const titleLines = broken(serif, title, size)
    const subtitleLines = subtitle ? broken(italic, subtitle, smaller) : []
    const titleEnd = top + titleLines.length * size * 1.1
    const end = titleEnd + subtitleLines.length * smaller * 1.3 + size * 0.4
    if (size > 60 && (end > bottom || readsIll(titleLines, serif, size))) continue
    const set = (
      setter: TypeSetter,
      lines: readonly string[],
      of: number,
      from: number,
      by: number,
    ) =>
      lines.map((text, index) =>
        line(setter, text, of, from + of * (0.86 + index * by), { colour, side }),
      )
    return [
      ...set(serif, titleLines, size, top, 1.1),
      ...set(italic, subtitleLines, smaller, titleEnd + size * 0.3, 1.3),
    ].filter(element => element !== undefined)
  }
  return []
}

/** Whether a title's lines are too many or too wide, or leave a word alone. */
function readsIll(lines: readonly string[], serif: TypeSetter, size: number): boolean {
  const widths = lines.map(text => serif.width(text, size))
  const widest = Math.max(...widths)
  // A word left alone among long lines reads as an accident: the next size may close it up.
  const ragged = widths.length > 2 && Math.min(...widths) < widest * 0.5
  return lines.length > 6 || widest > measure || ragged
}

const broken = (setter: TypeSetter, text: string, size: number): readonly string[] =>
  breakLines(text, measure, part => setter.width(part, size))
