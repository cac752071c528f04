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
/** From the foot of a line to that of a line of notes below it, at least. */
const nearest = 6

/**
 * Hold a printed PDF against the layout of its notes, by the glyphs that it has: each call and each
 * part of a note has to stand on the page, and from the height to the height, where it was laid out,
 * with its call on the page where it begins; no part over the text or another, none beyond the text's
 * end; and the pages have to be as many. The ids of the notes of which that is not so out; none when
 * all is well. Source: ISO 32000-1, 14.7, for whose content is whose.
 */
export function gateFootnotes(printed: PrintedTags, survey: Survey, format: PageFormat): string[] {
  const { text, top, outer, line } = format
  const wrong = new Set<string>()
  const { calls, notes, words } = readLines(printed)
  const all = () => survey.calls.map(({ id }) => id)
  if (printed.pages !== survey.pages) return all()

  const isAt = (lines: Lines, at: Survey['parts'][number]) =>
    lines.page === at.page &&
    lines.first - top > at.top - tolerance &&
    lines.last - top < at.bottom + tolerance
  // A note that stands nowhere is in no part.
  for (const { id } of survey.calls) if (!survey.parts.some(part => part.id === id)) wrong.add(id)
  const begun = new Set<string>()
  for (const part of survey.parts) {
    const lines = notes.find(one => one.id === part.id && one.lines.page === part.page)?.lines
    const isWhole =
      lines &&
      isAt(lines, part) &&
      lines.first - top < part.top + line &&
      lines.last - top > part.bottom - line
    if (!isWhole) wrong.add(part.id)
    if (begun.has(part.id)) continue
    begun.add(part.id)
    const call = survey.calls.find(({ id }) => id === part.id)
    const isCalled = calls.some(one => one.id === part.id && call && isAt(one.lines, call))
    if (call?.page !== part.page || !isCalled) wrong.add(part.id)
  }

  for (const [page, here] of Map.groupBy(notes, ({ lines }) => lines.page)) {
    const rows = here.toSorted((a, b) => a.lines.first - b.lines.first)
    const isBeside = ({ left }: Lines) => left < outer - 1 || left >= outer + text.width
    const over = words
      .filter(one => one.page === page && !isBeside(one))
      .reduce((lowest, one) => Math.max(lowest, one.last), 0)
    for (const [index, { id, lines }] of rows.entries()) {
      const before = rows[index - 1]?.lines.last ?? over
      if (lines.first < Math.max(before, over) + nearest) wrong.add(id)
      if (lines.last > top + text.height + tolerance) wrong.add(id)
    }
  }
  return [...wrong]
}

interface Named {
  readonly id: string
  readonly lines: Lines
}

/** Sort what is printed into calls, parts of notes at the foot, and the other words, page by page. */
function readLines({ root, linesOf }: PrintedTags) {
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
