/** Measures notes, and parts those that are too long. */
export interface Splitter {
  /** Heights of notes in CSS pixels, each on lines of its own, measured at once. */
  heightsOf(bodies: readonly HTMLElement[]): number[]
  /** Keep of a note the lines that go into so many pixels; the rest comes out, if there is any. */
  split(body: HTMLElement, room: number): HTMLElement | undefined
}

/** Make a place beside the page in which notes are laid out as at its foot. Runs in the page. */
export function makeSplitter(width: number): Splitter {
  const place = document.createElement('div')
  place.className = 'footnotes measured'
  place.style.width = `${width}px`
  const lay = (...bodies: HTMLElement[]) => {
    document.body.append(place)
    place.replaceChildren(...bodies)
  }
  const away = () => {
    place.replaceChildren()
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
    heightsOf(bodies) {
      // Taken out of where they may stand already.
      lay(...bodies)
      const heights = bodies.map(body => body.getBoundingClientRect().height)
      away()
      return heights
    },
    split(body, room) {
      lay(body)
      const cut = firstBelow(body, body.getBoundingClientRect().top + room)
      away()
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
