import type { Foot } from './bodies.ts'
import type { Columns } from './columns.ts'

/** Where a note and its call are to be printed: pages from 0, heights from the top of the text, in points. */
export interface FootPlace {
  readonly id: string
  /** Id of the call's link, to which the note leads back. */
  readonly call: string
  readonly callPage: number
  readonly callTop: number
  readonly notePage: number
  readonly noteTop: number
}

/** The finished layout of notes at the foot. */
export interface Survey {
  readonly places: readonly FootPlace[]
  /** Ids of notes that lie over the text, or off their page. */
  readonly bad: readonly string[]
}

/**
 * Look at all notes where they stand, and at the text above them; the whole document is laid out.
 * Runs in the page.
 */
export function surveyFeet(feet: readonly Foot[], columns: Columns): Survey {
  const points = (pixels: number) => (pixels * 72) / 96
  const places = feet.map(({ id, call, body }) => {
    const link = call.matches('a') ? call : call.querySelector('a')
    const note = body.querySelector('a.marker') ?? body
    const at = columns.spotOf(link ?? call)
    const below = columns.spotOf(note)
    return {
      id,
      call: link?.id ?? '',
      callPage: at.page,
      callTop: points(at.top),
      notePage: below.page,
      noteTop: points(below.top),
    }
  })
  // The lowest line of running text on each page.
  const lowest = new Map<number, number>()
  const main = document.querySelector('main')
  const walker = document.createTreeWalker(main ?? document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.parentElement?.closest('.footnotes, h2, figcaption')) continue
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      if (box.width < 1) continue
      const page = columns.pageOf(box)
      lowest.set(page, Math.max(lowest.get(page) ?? 0, box.bottom))
    }
  }
  const bad = new Set<string>()
  for (const area of document.querySelectorAll('.footnotes')) {
    const boxes = [...area.getClientRects()]
    const [box] = boxes
    if (!box || area.classList.contains('empty')) continue
    const { top, bottom } = columns.spotOf(area)
    const text = lowest.get(columns.pageOf(box)) ?? 0
    // A line's box reaches a little beyond its letters.
    const isOver = text > box.top + 6
    const isOff = boxes.length > 1 || top < 0 || bottom > columns.height + 1
    const isCut = area.scrollHeight > area.clientHeight + 2
    if (!isOver && !isOff && !isCut) continue
    for (const note of area.querySelectorAll('.footnote')) bad.add(note.id || 'the rest of a note')
  }
  for (const { id, callPage, callTop, notePage, noteTop } of places)
    if (callPage !== notePage || !(callTop < noteTop)) bad.add(id)
  return { places, bad: [...bad] }
}
