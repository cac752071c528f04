/** Where something lies in the column model of a page: page from 0, the rest in CSS pixels. */
export interface Spot {
  readonly page: number
  /** From the top of the page's text. */
  readonly top: number
  readonly bottom: number
  /** From the left of the page's text. */
  readonly left: number
}

/** The text laid out in columns as large as a page's text, each of which is a page. */
export interface Columns {
  /** Of a page's text, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Distance of two lines of text. */
  readonly line: number
  spotOf(place: Element | Range): Spot
  pageOf(box: DOMRect): number
  /** The blocks of text that are laid out, in order. */
  shown(): readonly HTMLElement[]
  /** Lay out no more than the pages around one, which comes after all that are finished. */
  focus(page: number): void
  /** Number of pages; all text is laid out again. */
  count(): number
  /** Give the text back to the printer. */
  release(): void
}

/**
 * Lay the text out in columns of a page's exact size, so that the browser's own fragmentation tells
 * where each page begins. Runs in the page; measures are those of the page's sheet (page-css.ts).
 *
 * Only the pages around the one in work are laid out: what comes before is hidden, and a filler stands
 * for what of it lies on the first page shown, its notes included.
 */
export function makeColumns(): Columns {
  const sheet = getComputedStyle(document.documentElement)
  const pixels = (name: string) => (Number.parseFloat(sheet.getPropertyValue(name)) * 96) / 72
  const width = pixels('--text-width')
  const height = pixels('--text-height')
  const gap = 600
  const line = pixels('--line')
  const main = document.querySelector<HTMLElement>('main')
  const article = main?.querySelector<HTMLElement>('article')
  if (!main || !article) throw new Error('The page has no text')
  const model = document.createElement('style')
  model.textContent =
    `main{width:${width}px!important;height:${height}px!important;column-width:${width}px;` +
    `column-gap:${gap}px;column-fill:auto;--page-break:column}.out-of-work{display:none!important}`
  document.head.append(model)
  const { left: x0, top: y0 } = main.getBoundingClientRect()
  const blocks = [
    ...article.querySelectorAll<HTMLElement>(':scope > :not(section), section > :not(section)'),
  ]
  const filler = document.createElement('div')
  filler.className = 'filler'
  /** The page that the first column shows, and the blocks that are shown. */
  let base = 0
  let first = 0
  let last = blocks.length

  const spotOfBox = ({ left, top, bottom }: DOMRect): Spot => {
    const column = Math.floor((left - x0 + 1) / (width + gap))
    return {
      page: base + column,
      top: top - y0,
      bottom: bottom - y0,
      left: left - x0 - column * (width + gap),
    }
  }
  const boxesOf = (block: Element) => [...block.getClientRects()]
  const show = (from: number, to: number) => {
    const touched = blocks.slice(Math.min(first, from), Math.max(last, to))
    for (const [index, block] of touched.entries()) {
      const at = index + Math.min(first, from)
      block.classList.toggle('out-of-work', at < from || at >= to)
    }
    first = from
    last = to
  }
  const pageOf = (box: DOMRect | undefined) => (box ? spotOfBox(box).page : Number.NaN)

  return {
    width,
    height,
    line,
    spotOf: place => {
      const box = place.getClientRects()[0]
      // What is not laid out lies nowhere.
      return box ? spotOfBox(box) : { page: Number.NaN, top: 0, bottom: 0, left: 0 }
    },
    pageOf,
    shown: () => blocks.slice(first, last),
    focus(page) {
      // The first block of which a part lies on the page before, or later.
      let at = first
      while (at < last && !(pageOf(boxesOf(blocks[at] as Element).at(-1)) >= page - 1)) at++
      const head = blocks[at]
      const box = head && boxesOf(head)[0]
      if (at > first && head && box) {
        const before = spotOfBox(box)
        // What of that page's notes hangs in a block that goes.
        const areas = blocks
          .slice(first, at)
          .flatMap(block => [...block.querySelectorAll<HTMLElement>('.footnotes')])
        const area = areas.find(one => spotOfBox(one.getBoundingClientRect()).page === before.page)
        const taken = area ? height - (area.getBoundingClientRect().top - y0) : 0
        show(at, last)
        // At the top of a page, what stands before it is a whole page: its margin goes there.
        const atTop = before.top < 1
        base = before.page - (atTop ? 1 : 0)
        const pair = (style: string) => {
          const part = document.createElement('div')
          part.style.cssText = `float:left;clear:left;${style}`
          return part
        }
        filler.replaceChildren(
          ...(taken > 0 && !atTop
            ? [
                pair(`width:0;height:${height - taken}px`),
                pair(`width:${width}px;height:${taken}px`),
              ]
            : []),
        )
        filler.style.height = atTop ? `${height}px` : '0'
        article.prepend(filler)
        // Margins collapse or not; what counts is where the block begins.
        const now = boxesOf(head)[0]
        if (now && !atTop) filler.style.height = `${Math.max(0, before.top - (now.top - y0))}px`
      }
      let to = Math.max(first + 1, Math.min(last, blocks.length))
      if (last === blocks.length && base === 0 && first === 0) to = Math.min(blocks.length, 40)
      const reaches = () => {
        const shown = blocks[to - 1]
        const end = shown && boxesOf(shown)[0]
        return end ? spotOfBox(end).page >= page + 3 : false
      }
      show(first, to)
      while (to < blocks.length && !reaches()) {
        to = Math.min(blocks.length, to + 8)
        show(first, to)
      }
    },
    count() {
      filler.remove()
      base = 0
      show(0, blocks.length)
      return Math.round((main.scrollWidth + gap) / (width + gap))
    },
    release() {
      filler.remove()
      show(0, blocks.length)
      model.remove()
    },
  }
}
