/** Measures notes, and parts those that are too long. */
export interface Splitter {
  /** Height of a note in CSS pixels, on lines of its own. */
  heightOf(body: HTMLElement): number
  /** Keep of a note the lines that go into so many pixels; the rest comes out, if there is any. */
  split(body: HTMLElement, room: number): HTMLElement | undefined
}

/** Make a place beside the page in which notes are laid out as at its foot. Runs in the page. */
export function makeSplitter(width: number): Splitter {
  const place = document.createElement('div')
  place.className = 'footnotes measured'
  place.style.width = `${width}px`
  const lay = (body: HTMLElement) => {
    document.body.append(place)
    place.replaceChildren(body)
  }
  const away = (body: HTMLElement) => {
    body.remove()
    place.remove()
  }
  /** The first character that lies below a line, looked for box by box. */
  const firstBelow = (body: HTMLElement, bottom: number) => {
    const range = document.createRange()
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (!(text instanceof Text)) continue
      range.selectNodeContents(text)
      if (![...range.getClientRects()].some(box => box.bottom > bottom + 0.5)) continue
      let low = 0
      let high = text.data.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        range.setStart(text, 0)
        range.setEnd(text, middle + 1)
        const isBelow = [...range.getClientRects()].some(box => box.bottom > bottom + 0.5)
        if (isBelow) high = middle
        else low = middle + 1
      }
      return { text, at: low }
    }
    return undefined
  }
  return {
    heightOf(body) {
      lay(body)
      const { height } = body.getBoundingClientRect()
      away(body)
      return height
    },
    split(body, room) {
      lay(body)
      const cut = firstBelow(body, body.getBoundingClientRect().top + room)
      away(body)
      const last = body.lastChild
      if (!cut || !last) return undefined
      const range = document.createRange()
      range.setStart(cut.text, cut.at)
      range.setEndAfter(last)
      const rest = document.createElement('div')
      rest.append(range.extractContents())
      // What is cut in two keeps its name and its role in the first part alone.
      const parted = rest.firstElementChild
      parted?.removeAttribute('id')
      parted?.classList.add('continued')
      body.lastElementChild?.classList.add('continues')
      return rest
    },
  }
}
