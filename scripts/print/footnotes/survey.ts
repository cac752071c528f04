import type { Foot } from './bodies.ts'
import type { Columns, Spot } from './columns.ts'

/** Where lines are to be printed: page from 0, heights from the top of the page's text, in points. */
interface Stretch {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** The first call of a note. */
export interface FootCall extends Stretch {
  /** Of the note: `fn-1`. */
  readonly id: string
}

/** A note, or what of it stands on one page. */
export interface FootPart extends Stretch {
  readonly id: string
  /** In the outer margin, not at the foot of the page. */
  readonly isBeside: boolean
  /** On the page after that of its call, and says so. */
  readonly isLate: boolean
}

/** The finished layout of notes at the foot or the side of their pages. */
export interface Survey {
  /** Of the whole document. */
  readonly pages: number
  /** Of the notes for which no place was found: the layout is not to be kept. */
  readonly lost: readonly string[]
  readonly calls: readonly FootCall[]
  /** In the order of the pages. */
  readonly parts: readonly FootPart[]
}

/**
 * Look at all notes where they stand, and at the calls of those that stand nowhere too; the whole
 * document is laid out. Runs in the page.
 */
export function surveyFeet(
  feet: readonly Foot[],
  columns: Pick<Columns, 'count' | 'spotOfBox'>,
  lost: readonly string[] = [],
): Survey {
  const points = (pixels: number) => (pixels * 72) / 96
  const range = document.createRange()
  const stretchOf = (element: Element): Stretch => {
    // Of words alone: print tells nothing of where pictures and the boxes of blocks stand.
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const spots: Spot[] = []
    while (walker.nextNode()) {
      if (walker.currentNode.textContent?.trim() === '') continue
      range.selectNodeContents(walker.currentNode)
      for (const box of range.getClientRects())
        if (box.width > 0) spots.push(columns.spotOfBox(box))
    }
    const page = spots[0]?.page ?? Number.NaN
    const here = spots.filter(spot => spot.page === page)
    return {
      page,
      top: points(Math.min(...here.map(({ top }) => top))),
      bottom: points(Math.max(...here.map(({ bottom }) => bottom))),
    }
  }
  const pages = columns.count()
  const parts: FootPart[] = []
  let open = ''
  const places = ['.footnotes', '.side-notes', '.notes-below'].map(place => `${place} .footnote`)
  for (const note of document.querySelectorAll(places.join())) {
    if (!note.matches('.continued')) open = note.id
    const isBeside = note.closest('.side-note[data-page]') !== null
    parts.push({ id: open, ...stretchOf(note), isBeside, isLate: note.matches('.late') })
  }
  const ids = new Set([...feet, ...parts].map(({ id }) => id))
  const calls: FootCall[] = []
  for (const link of document.querySelectorAll('a.noteref')) {
    const id = decodeURIComponent((link.getAttribute('href') ?? '').slice(1))
    // Only the first call decides where its note stands.
    if (ids.delete(id)) calls.push({ id, ...stretchOf(link) })
  }
  return { pages, lost, calls, parts }
}
