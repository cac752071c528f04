/**
 * Mend what a cut has spoiled between a note and its rest, the last of `parts`: a divided word goes
 * with the rest, for no page ends with a hyphen; an item of a list has one bullet, and numbers go on;
 * nothing empty is left behind. Runs in the page.
 */
export function mendCut(parts: HTMLElement[], at: number): void {
  const part = parts[at]
  const rest = parts.at(-1)
  if (!part || !rest) return
  const textsOf = (body: HTMLElement) => {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode())
      if (walker.currentNode instanceof Text && walker.currentNode.data !== '')
        texts.push(walker.currentNode)
    return texts
  }
  const last = textsOf(part).at(-1)
  const first = textsOf(rest)[0]
  if (last?.data.endsWith('\u00ad') && first) {
    const word = /\S+$/.exec(last.data)?.[0] ?? ''
    last.deleteData(last.data.length - word.length, word.length)
    first.insertData(0, word)
  }

  // The items in which the cut lies are in both, outermost first: they end the one, begin the other.
  const open: HTMLLIElement[] = []
  for (let one = part.lastElementChild; one; one = one.lastElementChild)
    if (one instanceof HTMLLIElement) open.push(one)
  const resumed: HTMLLIElement[] = []
  for (let one = first?.parentElement; one && one !== rest; one = one.parentElement)
    if (one instanceof HTMLLIElement) resumed.unshift(one)
  for (const [index, item] of resumed.entries()) {
    const begun = open[index]
    const list = begun?.parentElement
    if (!begun || !list) continue
    const [head] = list.children
    const start =
      head instanceof HTMLLIElement && head.value > 0
        ? head.value
        : list instanceof HTMLOListElement
          ? list.start
          : 1
    if (list instanceof HTMLOListElement) item.value = start + [...list.children].indexOf(begun)
    if (begun.textContent?.trim()) item.style.listStyleType = 'none'
  }
  for (const one of [...part.querySelectorAll('p, li, ul, ol, blockquote')].reverse())
    if (!one.textContent?.trim() && !one.querySelector('img, input')) one.remove()

  const note = part.lastElementChild
  const marker = note?.querySelector('a.marker')?.textContent ?? note?.getAttribute('data-from')
  if (marker) rest.firstElementChild?.setAttribute('data-from', marker)
}
