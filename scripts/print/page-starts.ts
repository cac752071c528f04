import type { Root } from 'hast'
import { blocksOf, type PageStart } from '../model/page-start.ts'
import { folioOf } from './folios.ts'
import type { Columns } from './footnotes/columns.ts'
import { type PageMap, textPage } from './page-map.ts'

/** Where a page begins, as the layout has it. */
export interface FoundStart {
  /** From 1, with the first of the PDF. */
  readonly page: number
  readonly block: number
  readonly letters: number
}

/** Number the blocks at which pages may begin, for `findPageStarts`. Changes the tree, of which nothing may be missing yet. */
export function numberBlocks(tree: Root): void {
  for (const [index, block] of blocksOf(tree).entries()) block.properties.dataBlock = index
}

/**
 * Find where each page begins: at a block, or so many letters into one. A page that begins inside a
 * picture, a table's row, code or a turned table is told as beginning where that does; blank pages are left out. Notes on the
 * pages of their calls begin none. Runs in the page, of which the whole is laid out.
 */
export function findPageStarts(columns: Columns): FoundStart[] {
  const range = document.createRange()
  // What print has put in, and what reads otherwise in other editions.
  const isApart = '.footnote, .side-note, .table-notes, .page-reference'
  const textsOf = function* (block: Element) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (text instanceof Text && !text.parentElement?.closest(isApart)) yield text
    }
  }
  const lastPage = (text: Text, to: number) => {
    range.setStart(text, 0)
    range.setEnd(text, to)
    const boxes = [...range.getClientRects()]
    return boxes.length === 0 ? -1 : Math.max(...boxes.map(box => columns.pageOf(box)))
  }
  const lettersOf = (words: string) => words.replace(/[\s\u00ad\u200b]/g, '').length
  /** The letters of a block that stand before a page; `undefined` when none stands on it. */
  const lettersBefore = (block: Element, page: number): number | undefined => {
    let letters = 0
    for (const text of textsOf(block)) {
      const { length } = text.data
      if (lastPage(text, length) < page) {
        letters += lettersOf(text.data)
        continue
      }
      let [low, high] = [0, length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (lastPage(text, middle + 1) >= page) high = middle
        else low = middle + 1
      }
      return letters + lettersOf(text.data.slice(0, low))
    }
    return undefined
  }
  const starts: FoundStart[] = []
  let reached = -1
  for (const element of document.querySelectorAll<HTMLElement>('[data-block]')) {
    if (element.closest(isApart)) continue
    const block = Number(element.dataset.block)
    // In the layout, the rows of a turned table do not lie where they are printed: the first stands for all.
    const turned = element.closest('.turned')
    if (turned && turned.querySelector('[data-block]') !== element) continue
    const pages = [...(turned ?? element).getClientRects()].map(box => columns.pageOf(box))
    if (pages.length === 0) continue
    const isCut = !turned && !element.matches('figure, tr, pre')
    for (let page = Math.min(...pages); page <= Math.max(...pages); page++) {
      if (page <= reached) continue
      const isAtHead = page === Math.min(...pages)
      const letters = isAtHead || !isCut ? 0 : lettersBefore(element, page)
      if (letters === undefined) continue
      starts.push({ page: page + 1, block, letters })
      reached = page
    }
  }
  return starts
}

/** Where the pages of a print begin: as laid out, but for a blank page that came in before the text since. */
export function pageStarts(
  laid: readonly FoundStart[],
  foreseen: PageMap,
  found: PageMap,
): PageStart[] {
  const text = textPage(foreseen)
  const blanks = textPage(found) - text
  return laid.map(({ page, ...start }) => ({
    ...start,
    folio: folioOf(page < text ? page : page + blanks, found.front),
  }))
}
