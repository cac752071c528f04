import type { Splitter } from '../footnotes/splitter.ts'

/** Heights of the two parts of a note, in points. */
export interface Halves {
  readonly height: number
  readonly rest: number
}

/**
 * Part the note of some number in two, the first of which goes into so many points; the second is
 * added to `parts`. `undefined` when it cannot be parted there; it is whole then. Runs in the page.
 */
export function cutNote(
  parts: HTMLElement[],
  splitter: Splitter,
  at: number,
  room: number,
): Halves | undefined {
  const part = parts[at]
  const margin = part?.parentElement
  if (!part || !margin) return undefined
  const points = (pixels: number) => (pixels * 72) / 96
  const next = part.nextSibling
  const rest = splitter.split(part, (room * 96) / 72)
  margin.insertBefore(part, next)
  if (!rest) return undefined
  rest.className = 'side-note'
  part.after(rest)
  parts.push(rest)
  const textsOf = (body: HTMLElement) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode())
      if (walker.currentNode instanceof Text && walker.currentNode.data !== '')
        texts.push(walker.currentNode)
    return texts
  }
  // A word that was divided there goes with the rest: no page ends with a hyphen.
  const last = textsOf(part).at(-1)
  const first = textsOf(rest)[0]
  if (last?.data.endsWith('\u00ad') && first) {
    const word = /\S+$/.exec(last.data)?.[0] ?? ''
    last.deleteData(last.data.length - word.length, word.length)
    first.insertData(0, word)
  }
  // What goes on overleaf says of which note it is.
  const note = part.lastElementChild
  const marker = note?.querySelector('a.marker')?.textContent ?? note?.getAttribute('data-from')
  if (marker) rest.firstElementChild?.setAttribute('data-from', marker)
  const heightOf = (body: HTMLElement) => {
    const copy = body.cloneNode(true)
    return copy instanceof HTMLElement ? points(splitter.heightOf(copy)) : 0
  }
  return { height: heightOf(part), rest: heightOf(rest) }
}
