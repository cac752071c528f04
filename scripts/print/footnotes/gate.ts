import type { PageFormat } from '../page-format.ts'
import { type Content, type Tag, walk } from '../tags/tag.ts'
import type { Survey } from './survey.ts'

/** Of a printed PDF, before its sheets are cut, what tells where its words stand. */
export interface PrintedTags {
  /** The tags as the browser wrote them, with what the page said of its elements. */
  readonly root: Tag
  readonly pages: number
  /** The page of a piece of content, from 0, and its lines; `undefined` when it has none. */
  linesOf(content: Content): Lines | undefined
}

/** Lines of glyphs on a page: their feet and their left end, in points from its upper left. */
export interface Lines {
  readonly page: number
  readonly first: number
  readonly last: number
  readonly left: number
}

/** A line may be printed so much off its place in the layout, in points. */
const tolerance = 1.5
/** From the foot of a line up to the top of its letters, at least. */
const letters = 6

/**
 * Hold a printed PDF against the layout of its notes, by the glyphs that it has: each call and each
 * part of a note has to stand on the page, and from the height to the height, where it was laid out,
 * the note beginning on the page of its call; no part over the text or another, none beyond the text's
 * end, those at the side in the outer margin; and the pages have to be as many. The ids of the notes of
 * which that is not so out; none when all is well. Source: ISO 32000-1, 14.7, for whose content is whose.
 */
export function gateFootnotes(printed: PrintedTags, survey: Survey, format: PageFormat): string[] {
  if (survey.lost.length > 0) return [...survey.lost]
  if (printed.pages !== survey.pages) return survey.calls.map(({ id }) => id)
  const read = readLines(printed)
  return [...new Set([...displaced(read, survey, format), ...overlapping(read, format)])]
}

/** The notes that are not, or not whole, where they were laid out. */
function displaced({ calls, notes }: Read, survey: Survey, format: PageFormat): string[] {
  const { top, line } = format
  const isAt = (lines: Lines, at: Survey['parts'][number] | Survey['calls'][number]) =>
    lines.page === at.page &&
    lines.first - top > at.top - tolerance &&
    lines.last - top < at.bottom + tolerance
  const isWhole = (part: Survey['parts'][number]) =>
    notes.some(
      ({ id, lines }) =>
        id === part.id &&
        isAt(lines, part) &&
        lines.first - top < part.top + line &&
        lines.last - top > part.bottom - line &&
        columnOf(lines, format) === (part.isBeside ? outerColumn(part.page) : 'text'),
    )
  const begins = new Map(survey.parts.toReversed().map(part => [part.id, part]))
  return [
    ...survey.parts.filter(part => !isWhole(part)).map(({ id }) => id),
    ...survey.calls
      .filter(call => {
        const part = begins.get(call.id)
        const isNear = part && part.page - call.page === (part.isLate ? 1 : 0)
        return !isNear || !calls.some(({ id, lines }) => id === call.id && isAt(lines, call))
      })
      .map(({ id }) => id),
  ]
}

/** The notes that lie over the text, or over one another, or beyond the text's end. */
function overlapping({ notes, words }: Read, format: PageFormat): string[] {
  const found: string[] = []
  const others = [...notes.map(({ lines }) => lines), ...words]
  for (const [page, here] of Map.groupBy(notes, ({ lines }) => lines.page)) {
    const beside = others.filter(one => one.page === page)
    for (const { id, lines } of here) {
      const isOver = beside.some(
        one =>
          one !== lines &&
          columnOf(one, format) === columnOf(lines, format) &&
          one.first - letters < lines.last &&
          lines.first - letters < one.last,
      )
      if (isOver || lines.last > format.top + format.text.height + tolerance) found.push(id)
    }
  }
  return found
}

/** Of the sheet, which has the outer margin at both sides. */
const columnOf = ({ left }: Lines, { outer, text }: PageFormat) =>
  left < outer - 1 ? 'left' : left < outer + text.width ? 'text' : 'right'

const outerColumn = (page: number) => (page % 2 === 0 ? 'right' : 'left')

interface Named {
  readonly id: string
  readonly lines: Lines
}

interface Read {
  readonly calls: readonly Named[]
  readonly notes: readonly Named[]
  readonly words: readonly Lines[]
}

/** Sort what is printed into calls, parts of notes on their pages, and the other words, page by page. */
function readLines({ root, linesOf }: PrintedTags): Read {
  const calls: Named[] = []
  const notes: Named[] = []
  const words: Lines[] = []
  walk(root, (tag, parents) => {
    const { mark } = tag
    if (mark?.role === 'Link' && mark.note !== undefined)
      for (const lines of joined(tag, linesOf)) calls.push({ id: mark.note, lines })
    const way = [...parents, tag]
    const isFoot = way.some(one => one.mark?.role === 'Feet')
    if (isFoot) {
      const id = mark?.role === 'Note' ? mark.note : mark?.role === 'Rest' ? mark.name : undefined
      if (id !== undefined) for (const lines of joined(tag, linesOf)) notes.push({ id, lines })
      return
    }
    for (const kid of tag.kids) {
      const lines = kid.type === 'content' ? linesOf(kid) : undefined
      if (lines) words.push(lines)
    }
  })
  return { calls, notes, words }
}

/** All lines of a tag and of those in it, taken together on each page. */
function joined(tag: Tag, linesOf: PrintedTags['linesOf']): Lines[] {
  const pages = new Map<number, Lines>()
  walk(tag, ({ kids }) => {
    for (const kid of kids) {
      const lines = kid.type === 'content' ? linesOf(kid) : undefined
      if (!lines) continue
      const known = pages.get(lines.page) ?? lines
      pages.set(lines.page, {
        page: lines.page,
        first: Math.min(known.first, lines.first),
        last: Math.max(known.last, lines.last),
        left: Math.min(known.left, lines.left),
      })
    }
  })
  return [...pages.values()]
}
