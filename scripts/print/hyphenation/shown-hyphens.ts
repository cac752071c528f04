/** A soft hyphen at which a line ends. */
export interface ShownHyphen {
  readonly text: Text
  readonly at: number
  /** The foot of its line, or its left side where lines run down the page. */
  readonly line: number
}

/** What looks at the soft hyphens of a page, as it is laid out. */
export interface Hyphens {
  /** The texts in an element that have soft hyphens. */
  textsOf(element: Element): Text[]
  /** The box of a letter, on the line where it stands. */
  boxOf(text: Text, at: number): DOMRect | undefined
  shownIn(text: Text): ShownHyphen[]
  /** Where three lines in a row end with a hyphen, the third loses it; the last look at all comes out. */
  partStacks(paragraph: Element): ShownHyphen[]
}

/** Make what looks at soft hyphens. Runs in the page. */
export function makeHyphens(): Hyphens {
  const hyphen = '\u00ad'
  const range = document.createRange()
  const { writingMode } = getComputedStyle(document.querySelector('article') ?? document.body)
  const isVertical = writingMode.startsWith('vertical')
  /** Where a line ends towards the next, growing from line to line. */
  const lineOf = (box: DOMRect) => (isVertical ? -box.left : box.bottom)
  const boxOf = (text: Text, at: number) => {
    if (at >= text.data.length) return undefined
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    // A letter that begins a line has the hyphen before it as its first box.
    return [...range.getClientRects()].findLast(
      ({ width, height }) => (isVertical ? height : width) > 0,
    )
  }
  const textsOf = (element: Element): Text[] => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (text instanceof Text && text.data.includes(hyphen)) texts.push(text)
    }
    return texts
  }
  const shownIn = (text: Text): ShownHyphen[] => {
    const shown: ShownHyphen[] = []
    for (let at = text.data.indexOf(hyphen); at >= 0; at = text.data.indexOf(hyphen, at + 1)) {
      const box = boxOf(text, at)
      const next = box && boxOf(text, at + 1)
      // One inside a ligature has a width wherever it stands: a line ends only where another begins.
      if (box && next && Math.abs(lineOf(box) - lineOf(next)) > 1)
        shown.push({ text, at, line: lineOf(box) })
    }
    return shown
  }
  const stackedAmong = (shown: readonly ShownHyphen[], height: number) =>
    shown.find(({ line }, index) => {
      const [first, second] = [shown[index - 2], shown[index - 1]]
      return (
        first !== undefined &&
        second !== undefined &&
        Math.abs(line - second.line - height) < height / 2 &&
        Math.abs(second.line - first.line - height) < height / 2
      )
    })
  const partStacks = (paragraph: Element): ShownHyphen[] => {
    const texts = textsOf(paragraph)
    const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight) || 20
    let shown = texts.flatMap(shownIn)
    for (let tries = shown.length; tries > 0; tries--) {
      const stacked = stackedAmong(shown, height)
      if (!stacked) break
      stacked.text.deleteData(stacked.at, 1)
      shown = texts.flatMap(shownIn)
    }
    return shown
  }
  return { textsOf, boxOf, shownIn, partStacks }
}
