import type { FacingRow } from './facing-row.ts'

/** The rows of a bilingual document, in two galleys of the width of the text. */
export interface Rows {
  /** Of what stands before the text: abstracts for which the title page has no room, and contents. */
  readonly front: readonly FacingRow[]
  readonly text: readonly FacingRow[]
}

/** The languages of both sides, BCP 47, and which way each is written. */
export interface Languages {
  readonly lang: readonly [string, string]
  readonly dir: readonly [string, string]
}

/**
 * Take the rows of a bilingual document out of its sections and set them in galleys, one for each
 * language, where their blocks have the heights that they will have on their pages; notes that stand at
 * the end, and the colophon, become rows of the text. Contents on the title page stay there. `opens` says whether sections begin openings. Runs
 * in the page.
 */
export function takeRows({ lang, dir }: Languages, opens: boolean): Rows {
  const article = document.querySelector<HTMLElement>('main > article')
  if (!article) throw new Error('The page has no text')
  const names = ['first-language', 'second-language']
  const sideOf = (block: Element) => (block.matches('.second-language') ? 1 : 0)
  const childrenOf = (parent: Element | null | undefined) =>
    [...(parent?.children ?? [])].filter(child => child instanceof HTMLElement)
  const galleysIn = (parent: HTMLElement) =>
    names.map((name, side) => {
      const galley: HTMLElement = document.createElement('div')
      galley.className = `galley ${name}`
      galley.lang = lang[side] ?? ''
      if (dir[0] !== dir[1]) galley.dir = dir[side] ?? ''
      parent.append(galley)
      return galley
    })
  const rowOf = (blocks: readonly HTMLElement[], galleys: readonly HTMLElement[]): FacingRow => {
    const sides: FacingRow['sides'] = [undefined, undefined]
    for (const block of blocks) {
      const side = sideOf(block)
      sides[side] = block
      galleys[side]?.append(block)
      for (const one of [block, ...block.querySelectorAll('figure, h2')])
        if (one.matches('figure, h2')) one.setAttribute('data-side', side === 0 ? 'verso' : 'recto')
    }
    const every = (selector: string) => blocks.every(block => block.matches(selector))
    const isOpening = opens && every('h2')
    for (const block of isOpening ? blocks : []) block.classList.add('opening')
    return {
      sides,
      isHead: every('h2, h3, h4, h5, h6'),
      isMovable: every('figure, div.table'),
      opens: isOpening,
    }
  }
  /** One block for what is in one language, named as what all of it is. */
  const gather = (whole: Element, parts: readonly Element[], side: number) => {
    const block = document.createElement(whole.localName)
    block.className = `${whole.classList[0] ?? ''} ${names[side]}`
    block.lang = lang[side] ?? ''
    block.append(...parts)
    return block
  }
  const columnsOf = (whole: Element) =>
    names.flatMap((name, side) => {
      const parts = [...whole.querySelectorAll(`.${name}`)]
      const blocks = parts.flatMap(part => (part.matches('div') ? childrenOf(part) : [part]))
      return blocks.length > 0 ? [gather(whole, blocks, side)] : []
    })

  for (const place of article.querySelectorAll('.table-notes'))
    place.previousElementSibling?.append(place)
  const ends = [
    article.querySelector<HTMLElement>('section.notes'),
    document.querySelector<HTMLElement>('footer.colophon'),
  ].flatMap(whole => {
    if (!whole) return []
    const columns = columnsOf(whole)
    const [first] = columns
    if (first && whole.id) first.id = whole.id
    whole.remove()
    return [columns]
  })
  const pairs = [...article.querySelectorAll('.pair')].map(childrenOf)
  const galleys = galleysIn(article)
  const text = [...pairs, ...ends]
    .filter(blocks => blocks.length > 0)
    .map(blocks => rowOf(blocks, galleys))
  for (const left of childrenOf(article)) if (!galleys.includes(left)) left.remove()

  const nav = document.querySelector<HTMLElement>('body > nav.contents')
  const fronts = [
    childrenOf(document.querySelector('body > .pair')),
    ...(nav ? [columnsOf(nav)] : []),
  ].filter(blocks => blocks.length > 0)
  document.querySelector('body > .pair')?.remove()
  const place = document.createElement('div')
  place.className = 'front'
  nav?.replaceWith(place)
  const places = galleysIn(place)
  const front = fronts.map(blocks => rowOf(blocks, places))
  // What a paragraph follows decides on its indent: there it is still seen.
  const paragraphs = [...document.querySelectorAll<HTMLElement>('.galley > p')]
  const indents = paragraphs.map(paragraph => getComputedStyle(paragraph).textIndent)
  for (const [index, paragraph] of paragraphs.entries())
    paragraph.style.textIndent = indents[index] ?? ''
  return { front, text }
}
