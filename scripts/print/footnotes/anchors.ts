import type { Columns } from './columns.ts'

/** A spacer that holds the place down to the notes of a page, and the area that they stand in. */
export interface Opened {
  readonly spacer: HTMLElement
  readonly area: HTMLElement
  /** Where the spacer begins and how far the area is indented, in CSS pixels, if that is known. */
  readonly top?: number
  readonly left?: number
}

/** Puts spacers and areas into the text. */
export interface Anchors {
  /**
   * Put a pair where the text of a page begins, so that every line of it can go to the next;
   * `undefined` when there is no such place. Where they stand is reckoned, not measured.
   */
  openAtStart(page: number): Opened | undefined
  /** Move a pair a few words further on, when it has come to stand on the page before. */
  moveOn(opened: Opened): void
  /** Put a pair before a call, or where the text begins that its heading is of. */
  openAtCall(call: HTMLElement): Opened
  /** The block of a call, or what heads it, if that begins on a page, but not at its top. */
  headOf(page: number, call: HTMLElement): Element | undefined
}

/** Make what finds the places of spacers and areas. Runs in the page. */
export function makeAnchors(columns: Columns): Anchors {
  const range = document.createRange()
  // What has no spaces is parted between two letters.
  const word = String.raw`(?:\s*\S*?[\p{L}\p{N}](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|\s*\S+\s)`
  const firstWord = new RegExp(`^${word}`, 'u')
  const firstWords = new RegExp(`^${word}{1,6}`, 'u')
  const isOff =
    '.footnotes, .table-notes, h2, h3, h4, h5, h6, figure, div.table, pre, a, sup, sub, code, kbd, ruby, math'
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
      if (!text.parentElement?.closest(isOff)) yield text
    }
  }
  /** The first character of a page's text. */
  const startOf = (wanted: number): { text: Text; at: number } | undefined => {
    for (const block of columns.shown()) {
      const box = [...block.getClientRects()].at(-1)
      if (!box || columns.pageOf(box) < wanted || block.matches(isOff)) continue
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
        return { text, at: low }
      }
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
  /** How far the block that holds a text is indented on a page. */
  const indentOf = (text: Text, wanted: number) => {
    let block = text.parentElement
    while (block && getComputedStyle(block).display.startsWith('inline'))
      block = block.parentElement
    const box = [...(block?.getClientRects() ?? [])].find(one => columns.pageOf(one) === wanted)
    if (!block || !box) return 0
    return columns.spotOfBox(box).left + Number.parseFloat(getComputedStyle(block).paddingLeft)
  }
  return {
    openAtStart(wanted) {
      const start = startOf(wanted)
      if (!start) return undefined
      const { text, at } = start
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      // What ends a line has a box on the page before, too.
      const box = [...range.getClientRects()].at(-1)
      if (!box) return undefined
      const { top, bottom } = columns.spotOfBox(box)
      const left = indentOf(text, wanted)
      // Behind the first word of the page; before it, the place would still be on the page before.
      const word = firstWord.exec(text.data.slice(at))
      range.setStart(text, word ? at + word[0].length : text.data.length)
      range.collapse(true)
      const { spacer, area } = pair()
      range.insertNode(spacer)
      spacer.after(area)
      // A line's letters stand in its middle.
      return { spacer, area, top: (top + bottom - columns.line) / 2, left }
    },
    moveOn({ spacer, area }) {
      const text = area.nextSibling
      if (!(text instanceof Text)) return
      const words = firstWords.exec(text.data)
      if (!words) return
      text.splitText(words[0].length).before(spacer, area)
    },
    headOf(page, call) {
      let block = call.closest('article > :not(section), section > :not(section)')
      while (block?.previousElementSibling?.matches('h2, h3, h4, h5, h6'))
        block = block.previousElementSibling
      if (!block || block.matches('.opening')) return undefined
      const spot = columns.spotOf(block)
      return spot.page === page && spot.top >= columns.line ? block : undefined
    },
    openAtCall(call) {
      const { spacer, area } = pair()
      const heading = call.closest('h2, h3, h4, h5, h6')
      if (heading?.nextElementSibling?.matches('p')) heading.nextElementSibling.prepend(spacer)
      else if (heading) heading.after(spacer)
      else call.before(spacer)
      spacer.after(area)
      return { spacer, area }
    },
  }
}
