import type { Columns } from './columns.ts'

/**
 * Make what finds the line at a page's end that may not stay there, since notes at the foot have pushed
 * what belongs to it to the next: a heading without its text, a table without its notes, the first line
 * of a paragraph, or the one before its last. Its top out, in CSS pixels from that of the page. The
 * browser keeps such things together only where it parts them itself. Runs in the page.
 */
export function makeKeeper(columns: Columns): (page: number) => number | undefined {
  const range = document.createRange()
  const textsOf = function* (block: Element) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (text.textContent?.trim() && !text.parentElement?.closest('.footnotes, sup')) yield text
    }
  }
  /** Where lines of text stand: notes push these on, and leave the boxes around them. */
  const spotsOf = (text: Node) => {
    range.selectNodeContents(text)
    return [...range.getClientRects()]
      .filter(({ width }) => width > 1)
      .map(box => columns.spotOfBox(box))
  }
  const firstLineOf = (block: Element) => {
    for (const text of textsOf(block)) {
      const [spot] = spotsOf(text)
      if (spot) return spot
    }
    return undefined
  }
  const isHead = (block: Element) => block.matches('h2, h3, h4, h5, h6')
  const wantsNext = (block: HTMLElement, next: HTMLElement) =>
    isHead(block) || (block.matches('div.table') && next.matches('.table-notes'))

  /** A heading or table whose next block is not on the page. */
  const aloneOn = (page: number): number | undefined => {
    const blocks = columns.shown()
    let top: number | undefined
    for (let at = blocks.length - 2; at >= 0; at--) {
      const [block, next] = [blocks[at] as HTMLElement, blocks[at + 1] as HTMLElement]
      if (top !== undefined && !isHead(block)) return top
      const head = wantsNext(block, next) ? firstLineOf(block) : undefined
      if (head && head.page < page) return top
      if (head?.page !== page) continue
      // One heading may stand above another, or above a table.
      if (top === undefined && (firstLineOf(next)?.page ?? page) <= page) return undefined
      top = head.top
    }
    return top
  }
  /** Tops of a paragraph's lines on a page, and on the next. */
  const linesOf = (paragraph: Element, page: number): number[][] => {
    const tops: Set<number>[] = [new Set(), new Set()]
    for (const text of textsOf(paragraph))
      for (const { page: at, top } of spotsOf(text)) tops[at - page]?.add(Math.round(top))
    return tops.map(lines =>
      // Letters of other sizes on a line begin a little higher or lower.
      [...lines]
        .sort((a, b) => a - b)
        .filter((top, index, all) => top - (all[index - 1] ?? -99) > 6),
    )
  }
  /** A paragraph that leaves a single line behind, or sends one on. */
  const partedOn = (page: number): number | undefined => {
    const last = columns
      .shown()
      .flatMap(block => (block.matches('p') ? [block] : [...block.querySelectorAll('p')]))
      .find(paragraph => {
        const boxes = [...paragraph.getClientRects()]
        const [first, end] = [boxes[0], boxes.at(-1)]
        return first && end && columns.pageOf(first) <= page && columns.pageOf(end) === page + 1
      })
    const [here = [], there = []] = last ? linesOf(last, page) : []
    if (!last || there.length === 0 || here.length === 0) return undefined
    const begins = columns.pageOf(last.getClientRects()[0] as DOMRect) === page
    if (here.length === 1 && begins) return here[0]
    if (there.length > 1) return undefined
    return here.length === 2 && begins ? here[0] : here.at(-1)
  }
  return page => aloneOn(page) ?? partedOn(page)
}
