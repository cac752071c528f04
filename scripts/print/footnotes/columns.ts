/**
 * Where something lies in the column model of a page: page from 0, the rest in CSS pixels. Sides are those
 * of lines that run across: where they run down, `top` is the right and `left` is the top.
 */
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
  /** Of a page's text, in CSS pixels: along its lines, and across them. */
  readonly width: number
  readonly height: number
  /** Distance of two lines of text, and of notes. */
  readonly line: number
  readonly noteLine: number
  /** While notes are set, pages count from the first of the text; afterwards, from that of the document. */
  spotOf(place: Element | Range): Spot
  spotOfBox(box: DOMRect): Spot
  pageOf(box: DOMRect): number
  /** The blocks of text that are laid out, in order. */
  shown(): readonly HTMLElement[]
  /** Lay out no more than the pages around one, which comes after all that are finished. */
  focus(page: number): void
  /** Lay out as much as is to be seen of the pages after one; takes effect with the next look at them. */
  extend(page: number): void
  /** Number of pages of the whole document, all of which is laid out again. */
  count(): number
  /** Give the text back to the printer. */
  release(): void
}

/**
 * Lay the document out in columns of a page's exact size, so that the browser's own fragmentation
 * tells where each page begins. Runs in the page; measures are those of the page's sheet
 * (page-css.ts).
 *
 * While notes are set, only the pages around the one in work are laid out: what comes before is
 * hidden, and a filler stands for what of it lies on the first page shown, its notes included.
 */
export function makeColumns(): Columns {
  const sheet = getComputedStyle(document.documentElement)
  const pixels = (name: string) => (Number.parseFloat(sheet.getPropertyValue(name)) * 96) / 72
  // As the browser has it: over hundreds of columns, less would add up.
  const exactly = (name: string) => Math.floor(pixels(name) * 64) / 64
  const runsDown = getComputedStyle(document.body).writingMode === 'vertical-rl'
  const [width, height] = runsDown
    ? [exactly('--text-height'), pixels('--text-width')]
    : [exactly('--text-width'), pixels('--text-height')]
  /** A box as it would be if lines ran across. */
  const sidesOf = ({ left, top, right, bottom }: DOMRect) =>
    runsDown ? { left: top, top: -right, bottom: -left } : { left, top, bottom }
  const gap = 600
  const line = pixels('--line')
  const noteLine = pixels('--note-line')
  /** Pages that are worked on without another look at what is to be laid out, and those after them. */
  const span = 4
  const ahead = 1
  const main = document.querySelector<HTMLElement>('main')
  const article = main?.querySelector<HTMLElement>('article')
  if (!main || !article) throw new Error('The page has no text')
  const blocks = [
    ...article.querySelectorAll<HTMLElement>(':scope > :not(section), section > :not(section)'),
  ]
  /** Where the blocks begin on a page without end: notes only put them further apart. */
  const tops = blocks.map(block => block.getBoundingClientRect().top)
  const model = document.createElement('style')
  model.textContent =
    `body{inline-size:${width}px!important;block-size:${height}px!important;padding:0!important;` +
    `column-width:${width}px;column-gap:${gap}px;column-fill:auto;--page-break:column}` +
    `.turned{height:calc(var(--turned-pages, 1) * ${height}px)!important;overflow:clip}` +
    // Columns go on to the right, whichever way the text in them runs.
    '[dir=rtl]>body{direction:ltr}[dir=rtl]>body>*{direction:rtl}' +
    '.out-of-work,.in-work>:not(main,.measured){display:none!important}'
  document.head.append(model)
  document.body.classList.add('in-work')
  const { left: x0, top: y0 } = sidesOf(document.body.getBoundingClientRect())
  const filler = document.createElement('div')
  filler.className = 'filler'
  /** The page that the first column shows, the blocks that are shown, and the page to look again at. */
  let base = 0
  let first = 0
  let last = blocks.length
  let until = -1

  const spotOfBox = (box: DOMRect): Spot => {
    const { left, top, bottom } = sidesOf(box)
    const column = Math.floor((left - x0 + 1) / (width + gap))
    return {
      page: base + column,
      top: top - y0,
      bottom: bottom - y0,
      left: left - x0 - column * (width + gap),
    }
  }
  const boxesOf = (block: Element) => [...block.getClientRects()]
  const pageOf = (box: DOMRect | undefined) => (box ? spotOfBox(box).page : Number.NaN)
  const show = (from: number, to: number) => {
    const touched = blocks.slice(Math.min(first, from), Math.max(last, to))
    for (const [index, block] of touched.entries()) {
      const at = index + Math.min(first, from)
      block.classList.toggle('out-of-work', at < from || at >= to)
    }
    first = from
    last = to
  }
  /** The block up to which so many pages are filled, counted from the first that is shown. */
  const reach = (pages: number) => {
    const far = (tops[first] ?? 0) + pages * height
    let to = Math.min(first + 1, blocks.length)
    while (to < blocks.length && (tops[to] ?? 0) < far) to++
    return to
  }
  /** Let the filler stand for what is hidden of the page on which a block begins. */
  const fillUpTo = (head: HTMLElement, before: Spot, taken: number) => {
    // At the top of a page, what stands before it is a whole page: its margin goes there.
    const isAtTop = before.top < 1
    base = before.page - (isAtTop ? 1 : 0)
    const part = (style: string) => {
      const half = document.createElement('div')
      half.style.cssText = `float:left;clear:left;${style}`
      return half
    }
    filler.replaceChildren(
      ...(taken > 0 && !isAtTop
        ? [part(`width:0;height:${height - taken}px`), part(`width:${width}px;height:${taken}px`)]
        : []),
    )
    filler.style.height = `${isAtTop ? height : before.top}px`
    article.prepend(filler)
    if (isAtTop) return
    // Margins collapse or not; what counts is where the block begins.
    const beginsAt = () => {
      const box = boxesOf(head)[0]
      return box ? spotOfBox(box) : before
    }
    let filled = before.top
    let now = beginsAt()
    // Too far down, it has gone to the next page, and tells nothing.
    if (now.page !== before.page) {
      filled = 0
      filler.style.height = '0'
      now = beginsAt()
    }
    const missing = before.top - now.top
    if (Math.abs(missing) > 0.1) filler.style.height = `${Math.max(0, filled + missing)}px`
  }

  const extend = (page: number) => show(first, Math.max(last, reach(page - base + ahead)))

  return {
    width,
    height,
    line,
    noteLine,
    spotOf: place => {
      const box = place.getClientRects()[0]
      // What is not laid out lies nowhere.
      return box ? spotOfBox(box) : { page: Number.NaN, top: 0, bottom: 0, left: 0 }
    },
    pageOf,
    spotOfBox,
    shown: () => blocks.slice(first, last),
    focus(page) {
      if (until < 0) show(0, reach(page + ahead))
      if (page < until) {
        extend(page)
        return
      }
      until = page + span
      // The first block of which a part lies on the page before, or later.
      let at = first
      while (at < last - 1 && !(pageOf(boxesOf(blocks[at] as Element).at(-1)) >= page - 1)) at++
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
        const endsAt = () => {
          const end = boxesOf(head).at(-1)
          return end ? spotOfBox(end) : before
        }
        const end = endsAt()
        show(at, last)
        fillUpTo(head, before, taken)
        // The browser may reuse lines that it has laid out without the filler's floats.
        if (Math.abs(endsAt().bottom - end.bottom) > 0.5 || endsAt().page !== end.page) {
          filler.style.height = '0'
          endsAt()
          fillUpTo(head, before, taken)
        }
      }
      extend(page)
    },
    extend,
    count() {
      filler.remove()
      document.body.classList.remove('in-work')
      base = 0
      until = Number.POSITIVE_INFINITY
      show(0, blocks.length)
      const { scrollWidth, scrollHeight } = document.body
      return Math.round(((runsDown ? scrollHeight : scrollWidth) + gap) / (width + gap))
    },
    release() {
      filler.remove()
      document.body.classList.remove('in-work')
      show(0, blocks.length)
      model.remove()
    },
  }
}
