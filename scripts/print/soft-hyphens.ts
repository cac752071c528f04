import type { JSHandle, Page } from 'puppeteer'

/** The texts of a page that have soft hyphens, with the places of those at which a line ends. */
export type ShownHyphens = ReadonlyMap<Text, readonly number[]>

/**
 * Settle where words are divided, once every line has the width in which it is printed. Stacks of
 * hyphens are parted: a third line in a row that ends with one loses its soft hyphen, and the paragraph
 * is laid out anew. What is left out; those at which no line ends are to be dropped.
 */
export async function settleHyphens(page: Page): Promise<JSHandle<ShownHyphens>> {
  return page.evaluateHandle(() => {
    const hyphen = '\u00ad'
    const range = document.createRange()
    interface Shown {
      readonly text: Text
      readonly at: number
      /** The foot of its line. */
      readonly line: number
    }
    const textsOf = (root: Node): Text[] => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) {
        const text = walker.currentNode
        if (text instanceof Text && text.data.includes(hyphen)) texts.push(text)
      }
      return texts
    }
    const shownIn = (text: Text): Shown[] => {
      const shown: Shown[] = []
      for (let at = text.data.indexOf(hyphen); at >= 0; at = text.data.indexOf(hyphen, at + 1)) {
        range.setStart(text, at)
        range.setEnd(text, at + 1)
        const line = [...range.getClientRects()].find(box => box.width > 0)?.bottom
        if (line !== undefined) shown.push({ text, at, line })
      }
      return shown
    }
    const stackedAmong = (shown: readonly Shown[], height: number) =>
      shown.find(({ line }, index) => {
        const [first, second] = [shown[index - 2], shown[index - 1]]
        return (
          first !== undefined &&
          second !== undefined &&
          Math.abs(line - second.line - height) < height / 2 &&
          Math.abs(second.line - first.line - height) < height / 2
        )
      })

    const found = new Map<Text, number[]>()
    const keep = (text: Text, shown: readonly Shown[]) =>
      found.set(
        text,
        shown.filter(one => one.text === text).map(({ at }) => at),
      )
    for (const paragraph of document.querySelectorAll('p, li, blockquote, dd')) {
      const texts = textsOf(paragraph)
      if (texts.every(text => found.has(text))) continue
      const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight) || 20
      let shown = texts.flatMap(shownIn)
      for (let tries = 0; tries < 6; tries++) {
        const stacked = stackedAmong(shown, height)
        if (!stacked) break
        stacked.text.deleteData(stacked.at, 1)
        shown = texts.flatMap(shownIn)
      }
      for (const text of texts) keep(text, shown)
    }
    for (const text of textsOf(document.body)) if (!found.has(text)) keep(text, shownIn(text))
    return found
  })
}

/**
 * Take out every soft hyphen at which no line ends: text copied from the PDF holds none within words,
 * and all that comes after is laid out the sooner. Lines stay as they are, wherever their page ends: a
 * break that was not taken is not missed. The text is laid out anew for it, so that nothing should be
 * measured between this and the layout of its pages.
 */
export async function dropHyphens(shown: JSHandle<ShownHyphens>): Promise<void> {
  await shown.evaluate(found => {
    for (const [text, places] of found) {
      const kept = new Set(places)
      text.data = text.data.replace(/\u00ad/g, (sign, at: number) => (kept.has(at) ? sign : ''))
    }
  })
}
