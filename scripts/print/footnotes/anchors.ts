import type { Columns } from './columns.ts'

/** A spacer that holds the place down to the notes of a page, and the area that they stand in. */
interface Opened {
  readonly spacer: HTMLElement
  readonly area: HTMLElement
}

/** Puts spacers and areas into the text. */
export interface Anchors {
  /**
   * Put a pair where the text of a page begins, so that every line of it can go to the next, or, where
   * there is no such place, before a call of that page. `undefined` when there is neither.
   */
  open(page: number, call: HTMLElement | undefined): Opened | undefined
}

/** Make what finds the places of spacers and areas. Runs in the page. */
export function makeAnchors(columns: Columns): Anchors {
  const range = document.createRange()
  /** The last page on which some of a text lies; `undefined` when it is not laid out. */
  const lastPage = (text: Text, from: number, to: number) => {
    range.setStart(text, from)
    range.setEnd(text, to)
    const boxes = [...range.getClientRects()]
    return boxes.length === 0 ? undefined : Math.max(...boxes.map(box => columns.pageOf(box)))
  }
  const textsOf = function* (block: HTMLElement) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (!(text instanceof Text) || text.data.trim() === '') continue
      if (!text.parentElement?.closest('.footnotes, .table-notes, h2, figure, div.table, pre'))
        yield text
    }
  }
  /** Behind the first word of a page; before it, the place would still be on the page before. */
  const startOf = (wanted: number): Range | undefined => {
    for (const block of columns.shown())
      for (const text of textsOf(block)) {
        const end = lastPage(text, 0, text.data.length)
        if (end === undefined || end < wanted) continue
        if (end > wanted && (lastPage(text, 0, 1) ?? end) > wanted) return undefined
        let low = 0
        let high = text.data.length - 1
        while (low < high) {
          const middle = (low + high) >> 1
          if ((lastPage(text, 0, middle + 1) ?? 0) >= wanted) high = middle
          else low = middle + 1
        }
        const word = /^\s*\S+\s/.exec(text.data.slice(low))
        const found = document.createRange()
        found.setStart(text, word ? low + word[0].length : text.data.length)
        found.collapse(true)
        return found
      }
    return undefined
  }
  const pair = () => {
    const spacer = document.createElement('span')
    spacer.className = 'foot-spacer'
    const area = document.createElement('div')
    area.className = 'footnotes'
    return { spacer, area }
  }
  /** Put spacer and area where a page's text begins: every line of it can go then, if it must. */
  const openAtStart = (wanted: number) => {
    const start = startOf(wanted)
    if (!start) return undefined
    const { spacer, area } = pair()
    start.insertNode(spacer)
    spacer.after(area)
    if (columns.spotOf(spacer).page === wanted) return { spacer, area }
    spacer.remove()
    area.remove()
    return undefined
  }
  /** Put them before a call, or where the text begins that its heading is of. */
  const openAtCall = (call: HTMLElement) => {
    const { spacer, area } = pair()
    const heading = call.closest('h2, h3, h4, h5, h6')
    if (heading?.nextElementSibling?.matches('p')) heading.nextElementSibling.prepend(spacer)
    else if (heading) heading.after(spacer)
    else call.before(spacer)
    spacer.after(area)
    return { spacer, area }
  }
  return {
    open: (page, call) => openAtStart(page) ?? (call && openAtCall(call)),
  }
}
