import type { Page } from 'puppeteer'

/** Looks at the soft hyphens of a page. */
interface Hyphens {
  textsOf(root: Node): Text[]
  /** The line on which a soft hyphen shows, by its vertical place; undefined when it does not. */
  lineOf(text: Text, at: number): number | undefined
}

/** Runs in the page. */
function makeHyphens(): Hyphens {
  const range = document.createRange()
  return {
    textsOf(root) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode())
        if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
      return texts
    },
    lineOf(text, at) {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return [...range.getClientRects()].find(box => box.width > 0)?.bottom
    },
  }
}

/**
 * Part stacks of hyphens: a third line in a row that ends with one loses its soft hyphen, and the
 * paragraph is laid out anew. Before anything hangs on the lines.
 */
export async function partHyphenStacks(page: Page): Promise<void> {
  await page.evaluate(
    ({ textsOf, lineOf }: Hyphens) => {
      const stacked = (paragraph: Element) => {
        const seen: { text: Text; at: number; line: number }[] = []
        for (const text of textsOf(paragraph))
          for (
            let at = text.data.indexOf('\u00ad');
            at >= 0;
            at = text.data.indexOf('\u00ad', at + 1)
          ) {
            const line = lineOf(text, at)
            if (line !== undefined) seen.push({ text, at, line })
          }
        const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight) || 20
        return seen.find((hyphen, index) => {
          const [first, second] = [seen[index - 2], seen[index - 1]]
          return (
            first !== undefined &&
            second !== undefined &&
            Math.abs(hyphen.line - second.line - height) < height / 2 &&
            Math.abs(second.line - first.line - height) < height / 2
          )
        })
      }
      for (const paragraph of document.querySelectorAll('p, li, blockquote, dd')) {
        for (let tries = 0; tries < 6; tries++) {
          const hyphen = stacked(paragraph)
          if (!hyphen) break
          hyphen.text.deleteData(hyphen.at, 1)
        }
      }
    },
    await page.evaluateHandle(makeHyphens),
  )
}

/**
 * Take out of a laid-out page every soft hyphen at which no line ends: text copied from the PDF then
 * holds none within words. Last of all, when every line stands where it is printed.
 */
export async function dropHiddenHyphens(page: Page): Promise<void> {
  await page.evaluate(
    ({ textsOf, lineOf }: Hyphens) => {
      const changes: { text: Text; kept: string }[] = []
      for (const text of textsOf(document.body)) {
        if (!text.data.includes('\u00ad')) continue
        let kept = ''
        for (let at = 0; at < text.data.length; at++)
          if (text.data[at] !== '\u00ad' || lineOf(text, at) !== undefined) kept += text.data[at]
        changes.push({ text, kept })
      }
      // Only now: each change would lay all of it out again, and none moves a line.
      for (const { text, kept } of changes) text.data = kept
    },
    await page.evaluateHandle(makeHyphens),
  )
}
