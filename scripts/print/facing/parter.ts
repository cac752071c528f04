/** Parts blocks that do not fit on their page. */
export interface Parter {
  /**
   * Keep of a block at most so much height, in CSS pixels; the rest comes out as a block of its own, of
   * the same kind. `undefined` when it cannot be parted there, and then it is as it was.
   */
  part(block: HTMLElement, height: number): HTMLElement | undefined
}

/**
 * Make what parts blocks: paragraphs between two lines, of which two stay together at either side, and
 * none ends with a hyphen; lists, quotations and other blocks of blocks between or within these; tables
 * between rows, with their heads on both sides. Runs in the page.
 */
export function makeParter(): Parter {
  const least = 2
  const blocks =
    'p, ul, ol, dl, dd, dt, li, blockquote, div, section, pre, table, figure, h2, h3, h4'
  const range = document.createRange()
  const textsOf = (root: Node): Text[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (text instanceof Text) texts.push(text)
    }
    return texts
  }
  /** The first character that lies below a height of the page, by the middle of its box. */
  const firstBelow = (block: HTMLElement, bottom: number) => {
    const isBelow = (text: Text, from: number, to: number) => {
      range.setStart(text, from)
      range.setEnd(text, to)
      return [...range.getClientRects()].some(box => (box.top + box.bottom) / 2 > bottom)
    }
    for (const text of textsOf(block)) {
      if (!isBelow(text, 0, text.length)) continue
      let [low, high] = [0, text.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if (isBelow(text, 0, middle + 1)) high = middle
        else low = middle + 1
      }
      return { text, at: low }
    }
    return undefined
  }
  /** A copy of an element without what it holds: what is parted has its name in the first part alone. */
  const shellOf = (element: HTMLElement): HTMLElement => {
    const shell = element.cloneNode(false)
    if (!(shell instanceof HTMLElement)) throw new Error('A copy is of another kind')
    shell.removeAttribute('id')
    shell.style.marginTop = '0'
    if (shell.style.textIndent) shell.style.textIndent = '0'
    shell.style.textWrap = ''
    shell.classList.add('continued')
    return shell
  }

  const partLines = (block: HTMLElement, height: number): HTMLElement | undefined => {
    // The last lines of a paragraph are balanced, and would move with what is cut off.
    block.style.textWrap = 'wrap'
    const { top, height: whole } = block.getBoundingClientRect()
    const { lineHeight, paddingTop } = getComputedStyle(block)
    const line = Number.parseFloat(lineHeight)
    const start = Number.parseFloat(paddingTop)
    const count = Math.round((whole - start) / line)
    let lines = Math.min(Math.floor((height - start) / line + 0.01), count - least)
    for (; lines >= least; lines--) {
      const cut = firstBelow(block, top + start + lines * line)
      if (!cut) return undefined
      range.setStart(block, 0)
      range.setEnd(cut.text, cut.at)
      if (range.toString().endsWith('\u00ad')) continue
      range.setStart(cut.text, cut.at)
      range.setEnd(block, block.childNodes.length)
      const rest = shellOf(block)
      rest.append(range.extractContents())
      for (let copy = rest.firstElementChild; copy; copy = copy.firstElementChild)
        if (copy.id && document.getElementById(copy.id)) copy.removeAttribute('id')
      block.classList.add('continues')
      return rest
    }
    return undefined
  }

  const partTable = (table: HTMLTableElement, height: number): HTMLElement | undefined => {
    const { top } = table.getBoundingClientRect()
    const rows = [...(table.tBodies[0]?.rows ?? [])]
    const spans = rows.some(row => [...row.cells].some(cell => cell.rowSpan > 1))
    const first = rows.findIndex(row => row.getBoundingClientRect().bottom - top > height)
    if (spans || table.tBodies.length > 1 || first < 1) return undefined
    const rest = shellOf(table)
    const head = table.tHead?.cloneNode(true)
    if (head instanceof HTMLElement) {
      for (const one of head.querySelectorAll('[id]')) one.removeAttribute('id')
      rest.append(head)
    }
    const body = document.createElement('tbody')
    body.append(...rows.slice(first))
    rest.append(body)
    return rest
  }

  const partBlock = (block: HTMLElement, height: number): HTMLElement | undefined => {
    if (block instanceof HTMLTableElement) return partTable(block, height)
    if (block.matches('figure, footer, h2, h3, h4, h5, h6, svg, math, tr')) return undefined
    const inner = [...block.children].filter(child => child instanceof HTMLElement)
    if (!inner.some(child => child.matches(blocks))) return partLines(block, height)
    const { top } = block.getBoundingClientRect()
    const first = inner.findIndex(
      child => child.getBoundingClientRect().bottom - top > height + 0.5,
    )
    const crossing = inner[first]
    if (!crossing) return undefined
    const part = partBlock(crossing, height - (crossing.getBoundingClientRect().top - top))
    // A heading goes with what it heads.
    let from = first
    while (!part && from > 0 && inner[from - 1]?.matches('h2, h3, h4, h5, h6')) from--
    if (!part && from === 0) return undefined
    const rest = shellOf(block)
    if (rest instanceof HTMLOListElement && block instanceof HTMLOListElement)
      rest.start = block.start + first
    rest.append(...(part ? [part, ...inner.slice(first + 1)] : inner.slice(from)))
    return rest
  }
  return { part: partBlock }
}
