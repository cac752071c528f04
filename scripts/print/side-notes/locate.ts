import type { Foot } from '../footnotes/bodies.ts'
import type { Columns } from '../footnotes/columns.ts'

/** Something that stands in the margin; page from 0, heights from the top of the text, in points. */
export interface Block {
  readonly page: number
  readonly top: number
  readonly bottom: number
}

/** Where calls lie, and what stands in the margins already. */
export interface Located {
  readonly pages: number
  /** Of each note, the page of its call and the line that the call stands on. */
  readonly calls: readonly { readonly page: number; readonly baseline: number }[]
  readonly blocks: readonly Block[]
}

/**
 * Find the calls of notes, and the side heads, captions and whatever else reaches into the margin, in
 * text that is laid out in columns. Runs in the page.
 */
export function locateCalls(feet: Foot[], columns: Columns): Located {
  const points = (pixels: number) => (pixels * 72) / 96
  const pages = columns.count()
  const margin = document.querySelector<HTMLElement>('.side-notes')
  // The notes themselves would count as text on the last pages.
  margin?.style.setProperty('display', 'none')
  const calls = feet.map(({ call }) => {
    const { page, top, bottom } = columns.spotOf(call)
    return { page, baseline: points(bottom - (bottom - top) * 0.245) }
  })
  const range = document.createRange()
  const blocks: Block[] = []
  const add = (boxes: Iterable<DOMRect>) => {
    const stretches = new Map<number, { top: number; bottom: number }>()
    for (const box of boxes) {
      if (box.width < 1 || box.height < 1) continue
      const { page, top, bottom } = columns.spotOfBox(box)
      const known = stretches.get(page)
      stretches.set(page, {
        top: Math.min(known?.top ?? top, top),
        bottom: Math.max(known?.bottom ?? bottom, bottom),
      })
    }
    for (const [page, { top, bottom }] of stretches)
      blocks.push({ page, top: points(top), bottom: points(bottom) })
  }
  for (const head of document.querySelectorAll('main > article h2')) {
    // Its box is a line high, however many lines its words take.
    range.selectNodeContents(head)
    add([...head.getClientRects(), ...range.getClientRects()])
  }
  for (const caption of document.querySelectorAll('main > article .figure figcaption'))
    add(caption.getClientRects())
  // What is too wide for the text reaches into the margin of a recto.
  for (const wide of document.querySelectorAll('main > article :is(table, pre, img, svg, math)')) {
    const { left } = columns.spotOf(wide)
    const boxes = [...wide.getClientRects()]
    if (boxes.some(({ width }) => left + width > columns.width + 4)) add(boxes)
  }
  margin?.style.removeProperty('display')
  return { pages, calls, blocks }
}
