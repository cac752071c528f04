import type { Foot } from '../footnotes/bodies.ts'
import type { Columns } from '../footnotes/columns.ts'
import type { Survey } from '../footnotes/survey.ts'
import type { Block } from './locate.ts'

/** The finished layout of notes in the margin. */
export interface SideSurvey extends Survey {
  /** Ids of the notes that begin in the margin; others stand below the end of the text. */
  readonly inMargin: readonly string[]
}

/**
 * Look at all notes where they stand in the margins: each has to begin on the page of its call, or on
 * the next when it says so, and may lie neither over another, nor over what stands there besides, nor
 * off its page. Runs in the page.
 */
export function surveySide(
  feet: Foot[],
  parts: HTMLElement[],
  columns: Columns,
  blocks: readonly Block[],
): SideSurvey {
  const pages = columns.count()
  const points = (pixels: number) => (pixels * 72) / 96
  const bad = new Set<string>()
  const places = feet.map(({ id, call, body }) => {
    const link = call.matches('a') ? call : call.querySelector('a')
    const at = columns.spotOf(link ?? call)
    const note = columns.spotOf(body.querySelector('a.marker') ?? body)
    const pagesLate = note.page - at.page
    const isLate = pagesLate === 1 && body.querySelector('.late') !== null
    if (pagesLate !== 0 && !isLate) bad.add(id)
    return {
      id,
      call: link?.id ?? '',
      callPage: at.page,
      callTop: points(at.top),
      notePage: note.page,
      noteTop: points(note.top),
    }
  })
  const nameOf = (part: HTMLElement) =>
    part.querySelector('.footnote')?.id ||
    `the rest of ${part.querySelector<HTMLElement>('.footnote')?.dataset.from ?? 'a note'}`
  const standing = parts.filter(part => part.dataset.page !== undefined)
  const boxes = standing.map(part => {
    const spot = columns.spotOf(part)
    const isWhole =
      part.getClientRects().length === 1 &&
      spot.page === Number(part.dataset.page) &&
      spot.top >= 0 &&
      spot.bottom <= columns.height + 1 &&
      part.scrollWidth <= part.clientWidth + 1 &&
      part.scrollHeight <= part.clientHeight + 1
    if (!isWhole) bad.add(nameOf(part))
    return { part, page: spot.page, top: points(spot.top), bottom: points(spot.bottom) }
  })
  for (const [index, one] of boxes.entries())
    for (const other of [...boxes.slice(index + 1), ...blocks])
      if (one.page === other.page && one.top < other.bottom - 1 && other.top < one.bottom - 1)
        bad.add(nameOf(one.part))
  const inMargin = feet.filter(({ body }) => standing.includes(body)).map(({ id }) => id)
  return { pages, places, bad: [...bad], inMargin }
}
