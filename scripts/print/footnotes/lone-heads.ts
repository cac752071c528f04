import type { Columns } from './columns.ts'

/**
 * Make what finds the heading that would stand at a page's end without the text that it is of, which
 * notes have pushed to the next: its top, in CSS pixels from that of the page. The browser keeps the two
 * together only when it parts them itself. Runs in the page.
 */
export function makeLoneHeads(columns: Columns): (page: number) => number | undefined {
  const range = document.createRange()
  /** Where the first line of a block stands. */
  const lineOf = (block: Element) => {
    range.selectNodeContents(block)
    const box = [...range.getClientRects()].find(({ width }) => width > 1)
    return box && columns.spotOfBox(box)
  }
  return page => {
    const blocks = columns.shown()
    let top: number | undefined
    for (let at = blocks.length - 2; at >= 0; at--) {
      const block = blocks[at] as HTMLElement
      const head = block.matches('h2, h3, h4, h5, h6') ? lineOf(block) : undefined
      if (head && head.page < page) return top
      if (head?.page !== page) continue
      const isAlone = (lineOf(blocks[at + 1] as HTMLElement)?.page ?? page) > page
      // One heading may stand above another.
      if (isAlone || top !== undefined) top = head.top
      else return top
      if (!blocks[at - 1]?.matches('h2, h3, h4, h5, h6')) return top
    }
    return top
  }
}
