import { shortened, widthOf } from './columns.ts'

const graphemes = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Set two texts beside each other in columns that share a width in cells, wrapped between words: lines
 * out, each indented by two spaces. A title stands above each.
 */
export function sideBySide(
  left: { readonly title: string; readonly text: string },
  right: { readonly title: string; readonly text: string },
  width: number,
): string[] {
  const room = Math.max(16, Math.floor((Math.min(width, 160) - 5) / 2))
  const one = [shortened(left.title, room), ...wrapped(left.text, room)]
  const other = [shortened(right.title, room), ...wrapped(right.text, room)]
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const first = one[index] ?? ''
    const gap = ' '.repeat(room - widthOf(first))
    return `  ${first}${gap}   ${other[index] ?? ''}`.trimEnd()
  })
}

/** Part a text into lines of at most so many cells; a word that is longer is cut. */
function wrapped(text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of graphemes.segment(text)) {
    if (widthOf(line + segment.trimEnd()) > room && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = ''
    }
    line = line === '' ? segment.trimStart() : line + segment
    while (widthOf(line.trimEnd()) > room) {
      const part = [...line].slice(0, room).join('')
      lines.push(part)
      line = line.slice(part.length)
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
