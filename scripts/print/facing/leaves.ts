import type { Columns, Spot } from '../footnotes/columns.ts'

/** Where things lie on pages that are boxes of the document. */
export type Leaves = Pick<Columns, 'count' | 'spotOf' | 'spotOfBox'>

/** Find places on the pages (`.leaf`) of a document that is set in them. Runs in the page. */
export function makeLeaves(): Leaves {
  const leaves = [...document.querySelectorAll('.leaf')].map(leaf => leaf.getBoundingClientRect())
  const spotOfBox = ({ left, top, bottom }: DOMRect): Spot => {
    const page = leaves.findLastIndex(leaf => leaf.top <= top + 1)
    const leaf = leaves[page]
    const above = leaf?.top ?? 0
    return { page, top: top - above, bottom: bottom - above, left: left - (leaf?.left ?? 0) }
  }
  return {
    count: () => leaves.length,
    spotOfBox,
    spotOf: place => {
      const box = place.getClientRects()[0]
      return box ? spotOfBox(box) : { page: Number.NaN, top: 0, bottom: 0, left: 0 }
    },
  }
}
